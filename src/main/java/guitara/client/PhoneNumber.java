package guitara.client;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.regex.Pattern;

/// A telephone number in the one form that is stored: E.164, for example `+639171234567`.
public record PhoneNumber(String e164) {

  /// The region whose numbers may be typed without a country code, unless a branch says otherwise.
  public static final String DEFAULT_REGION = "PH";

  private static final Pattern E164 = Pattern.compile("\\+[0-9]{7,15}");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("A stored phone number has the form +639171234567");
    }
  }

  /// What became of a typed number.
  public sealed interface Parsed {}

  /// A number that can exist.
  public record Accepted(PhoneNumber number) implements Parsed {}

  /// Not a number, and why.
  public record Refused(Reason reason) implements Parsed {}

  /// Why a typed text is no telephone number.
  public enum Reason {
    LETTERS,
    TOO_SHORT,
    TOO_LONG,
    NO_AREA_CODE,
    NOT_A_NUMBER
  }

  /// Reads what a person typed; numbers without a country code belong to `region` (ISO 3166, as in `PH`).
  ///
  /// Accepts every number that is possible, not only those in ranges known to be given out: new ranges appear faster
  /// than
  /// this program is updated, and a person at the counter must not be told that their number does not exist.
  public static Parsed parse(String typed, String region) {
    if (LETTERS.matcher(typed).find()) {
      return new Refused(Reason.LETTERS);
    }
    try {
      Phonenumber.PhoneNumber number = NUMBERS.parse(typed, region);
      return switch (NUMBERS.isPossibleNumberWithReason(number)) {
        case IS_POSSIBLE -> accepted(number);
        // With a leading zero the area was typed: it is the rest that lacks.
        case IS_POSSIBLE_LOCAL_ONLY ->
            new Refused(typed.strip().startsWith("0") ? Reason.TOO_SHORT : Reason.NO_AREA_CODE);
        case TOO_SHORT -> new Refused(Reason.TOO_SHORT);
        case TOO_LONG -> new Refused(Reason.TOO_LONG);
        case INVALID_COUNTRY_CODE, INVALID_LENGTH -> new Refused(Reason.NOT_A_NUMBER);
      };
    } catch (NumberParseException e) {
      return new Refused(reason(e.getErrorType()));
    }
  }

  /// What every number of `region` begins with, as in `+63`.
  static String countryCode(String region) {
    return "+" + NUMBERS.getCountryCodeForRegion(region);
  }

  private static Parsed accepted(Phonenumber.PhoneNumber number) {
    String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
    return E164.matcher(e164).matches() ? new Accepted(new PhoneNumber(e164)) : new Refused(Reason.TOO_SHORT);
  }

  private static Reason reason(NumberParseException.ErrorType error) {
    return switch (error) {
      case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> Reason.TOO_SHORT;
      case TOO_LONG -> Reason.TOO_LONG;
      case INVALID_COUNTRY_CODE, NOT_A_NUMBER -> Reason.NOT_A_NUMBER;
    };
  }

  /// As people of `region` write it: national at home (`0917 123 4567`), international elsewhere.
  public String display(String region) {
    Phonenumber.PhoneNumber number = parsed();
    boolean home = NUMBERS.getCountryCodeForRegion(region) == number.getCountryCode();
    return NUMBERS.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
  }

  private Phonenumber.PhoneNumber parsed() {
    try {
      return NUMBERS.parse(e164, "ZZ");
    } catch (NumberParseException e) {
      throw new IllegalStateException("A stored phone number cannot be read", e);
    }
  }
}
