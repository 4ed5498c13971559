package guitara.client;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What stands in the fields of a form, as it was typed: right or wrong, nothing of it is lost.
///
/// @param texts a field that is absent is empty
public record ClientDraft(Map<ClientField, String> texts) {

  public static final ClientDraft EMPTY = new ClientDraft(Map.of());

  public ClientDraft {
    texts = texts.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The draft that says what is stored; `region` decides how the phone number is written.
  public static ClientDraft of(ClientDetails details, String region) {
    Map<ClientField, String> texts = new EnumMap<>(ClientField.class);
    texts.put(ClientField.FIRST_NAME, details.name().first());
    texts.put(ClientField.LAST_NAME, details.name().last());
    texts.put(ClientField.PHONE, details.contact().phone().map(phone -> phone.display(region)).orElse(""));
    texts.put(ClientField.EMAIL, details.contact().email());
    texts.put(ClientField.ADDRESS, details.contact().address());
    texts.put(ClientField.BIRTH_DATE, details.care().birthDate().map(Objects::toString).orElse(""));
    texts.put(ClientField.ALLERGY_NOTE, details.care().allergyNote());
    texts.put(ClientField.NOTES, details.care().notes());
    texts.put(ClientField.PREFERRED_STAFF, details.care().preferredStaff().map(Objects::toString).orElse(""));
    return new ClientDraft(texts);
  }

  public String text(ClientField field) {
    return texts.getOrDefault(field, "");
  }

  public ClientDraft with(ClientField field, String text) {
    Map<ClientField, String> changed = new EnumMap<>(ClientField.class);
    changed.putAll(texts);
    changed.put(field, text);
    return new ClientDraft(changed);
  }

  /// The fields whose texts differ.
  public Set<ClientField> differences(ClientDraft other) {
    Set<ClientField> differing = EnumSet.allOf(ClientField.class);
    differing.removeIf(field -> text(field).equals(other.text(field)));
    return differing;
  }
}
