package guitara.desk.booking;

/// Who the booking is for.
public record PickedClient(long id, String name) {

  public static final PickedClient NOBODY = new PickedClient(0, "");

  public boolean isSomebody() {
    return id != 0;
  }
}
