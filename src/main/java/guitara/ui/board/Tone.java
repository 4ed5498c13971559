package guitara.ui.board;

/// Looks that differ in colour and in form, so that they are told apart without colour; a feature maps its states.
public enum Tone {
  AMBER_DASHED(Form.DASHED, Ink.AMBER_FILL, Ink.AMBER_BAR, Ink.AMBER_TEXT),
  BLUE(Form.PLAIN, Ink.BLUE_FILL, Ink.BLUE_BAR, Ink.BLUE_TEXT),
  GREEN_SOLID(Form.SOLID, Ink.GREEN_FILL, Ink.GREEN_BAR, Ink.GREEN_TEXT),
  VIOLET(Form.DOUBLE, Ink.VIOLET_FILL, Ink.VIOLET_BAR, Ink.VIOLET_TEXT),
  GREY(Form.QUIET, Ink.GREY_FILL, Ink.GREY_BAR, Ink.GREY_TEXT),
  RED_HATCHED(Form.HATCHED, Ink.RED_FILL, Ink.RED_BAR, Ink.RED_TEXT),
  /// Time that is taken by something else than a visit.
  GREY_HATCHED(Form.CROSSED, Ink.GREY_FILL, Ink.GREY_BAR, Ink.GREY_TEXT),
  /// Nothing stands there yet; it goes by itself, and then fades.
  OUTLINED(Form.HOLLOW, Ink.BACKGROUND, Ink.MUTED, Ink.MUTED);

  enum Form {
    PLAIN,
    SOLID,
    DASHED,
    DOUBLE,
    QUIET,
    HATCHED,
    CROSSED,
    HOLLOW
  }

  private final Form form;
  private final Ink fill;
  private final Ink bar;
  private final Ink text;

  Tone(Form form, Ink fill, Ink bar, Ink text) {
    this.form = form;
    this.fill = fill;
    this.bar = bar;
    this.text = text;
  }

  Form form() {
    return form;
  }

  /// Whether something really stands there, so that nothing else fits.
  boolean firm() {
    return form != Form.HOLLOW;
  }

  Ink fill() {
    return fill;
  }

  Ink bar() {
    return bar;
  }

  Ink text() {
    return text;
  }
}
