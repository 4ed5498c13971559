package guitara.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.ui.control.Initials;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

/// Texts, formats and wiring: what is right, and what is refused.
class UiWordsTest {

    private final Formats formats = new Formats(Locale.of("en", "PH"), ZoneId.of("Asia/Manila"));

    @Test
    void aPersonReadsTimesAndMoney() {
        assertThat(formats.dayInWords(LocalDate.of(2026, 11, 22))).isEqualTo("Sunday 22 November 2026");
        assertThat(formats.time(LocalTime.of(0, 5))).isEqualTo("00:05");
        assertThat(formats.time(Instant.parse("2026-11-22T06:32:00Z"))).isEqualTo("14:32");
        assertThat(formats.money(new BigDecimal("1250"), Currency.getInstance("PHP"))).isEqualTo("₱1,250.00");
        assertThat(formats.money(new BigDecimal("1250"), Currency.getInstance("JPY"))).contains("1,250").endsWith("0");
        assertThat(formats.percent(0.982)).isEqualTo("98%");
    }

    @Test
    void durationsAreHoursAndMinutes() {
        assertThat(formats.duration(Duration.ofMinutes(45))).isEqualTo("45\u00a0min");
        assertThat(formats.duration(Duration.ofMinutes(90))).isEqualTo("1\u00a0h 30\u00a0min");
        assertThat(formats.duration(Duration.ofHours(2))).isEqualTo("2\u00a0h");
    }

    @Test
    void aMissingTextIsAnError() {
        Texts texts = Texts.load(Locale.ENGLISH, "ui");
        assertThat(texts.format("ui.error.code", "DB-1")).isEqualTo("Code DB-1");
        assertThatThrownBy(() -> texts.get("ui.nothing")).isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("ui.nothing");
        assertThatThrownBy(() -> Texts.load(Locale.ENGLISH, "nowhere")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void anUnknownControllerIsAnError() {
        Controllers controllers = new Controllers().with(Object.class, Object::new);
        assertThat(controllers.call(Object.class)).isNotNull();
        assertThatThrownBy(() -> controllers.call(String.class)).hasMessageContaining("java.lang.String");
        assertThatThrownBy(() -> controllers.with(Object.class, Object::new)).hasMessageContaining("twice");
    }

    @Test
    void initialsStandForAnyName() {
        assertThat(Initials.of("Maria Cristina Evangelista-Delos Santos")).isEqualTo("MS");
        assertThat(Initials.of("ñoño")).isEqualTo("Ñ");
        assertThat(Initials.of("😀 Smile")).isEqualTo("😀S");
        assertThat(Initials.of("  ")).isEqualTo("?");
    }
}
