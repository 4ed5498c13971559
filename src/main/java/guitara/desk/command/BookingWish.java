package guitara.desk.command;

import guitara.catalogue.Service;
import guitara.staff.StaffMember;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A booking as far as a command line tells it. What is missing is asked for, or suggested, in the drawer.
///
/// @param client words of the client's name, phone or e-mail address, as typed; empty where nobody is named
/// @param day a business day
/// @param time on the wall of the branch
/// @param guesses words that were not taken as they stand, in their order
record BookingWish(String client, Optional<LocalDate> day, Optional<LocalTime> time, OptionalInt minutes,
    Optional<Service> service, Optional<StaffMember> person, List<Guess> guesses) {

  static final BookingWish NOTHING = new BookingWish("", Optional.empty(), Optional.empty(), OptionalInt.empty(),
      Optional.empty(), Optional.empty(), List.of());

  BookingWish {
    guesses = List.copyOf(guesses);
  }

  /// A word that was read as something else.
  ///
  /// @param meant empty where it fits too many things to mean one
  record Guess(String typed, String meant) {}

  BookingWish named(String word) {
    return new BookingWish((client + " " + word).strip(), day, time, minutes, service, person, guesses);
  }

  BookingWish on(LocalDate wanted) {
    return new BookingWish(client, Optional.of(wanted), time, minutes, service, person, guesses);
  }

  BookingWish at(LocalTime wanted) {
    return new BookingWish(client, day, Optional.of(wanted), minutes, service, person, guesses);
  }

  BookingWish lasting(int wanted) {
    return new BookingWish(client, day, time, OptionalInt.of(wanted), service, person, guesses);
  }

  BookingWish of(Service wanted) {
    return new BookingWish(client, day, time, minutes, Optional.of(wanted), person, guesses);
  }

  BookingWish with(StaffMember wanted) {
    return new BookingWish(client, day, time, minutes, service, Optional.of(wanted), guesses);
  }

  BookingWish guessing(Guess guess) {
    List<Guess> all = new ArrayList<>(guesses);
    all.add(guess);
    return new BookingWish(client, day, time, minutes, service, person, all);
  }
}
