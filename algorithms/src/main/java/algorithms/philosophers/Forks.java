package algorithms.philosophers;

import java.util.concurrent.locks.ReentrantLock;

/** Lays a table, and refuses guests that it has no seat for. */
final class Forks {

  private Forks() {}

  /** A fork that is picked up by entering its monitor. */
  record Fork(int number) {}

  static ReentrantLock[] locks(int seats) {
    requireTable(seats);
    ReentrantLock[] forks = new ReentrantLock[seats];
    for (int i = 0; i < seats; i++) {
      forks[i] = new ReentrantLock();
    }
    return forks;
  }

  static Fork[] monitors(int seats) {
    requireTable(seats);
    Fork[] forks = new Fork[seats];
    for (int i = 0; i < seats; i++) {
      forks[i] = new Fork(i);
    }
    return forks;
  }

  static void requireSeat(int seat, int seats) {
    if (seat < 0 || seat >= seats) {
      throw new IllegalArgumentException(
          "There is no seat %d: this table has seats 0 to %d.".formatted(seat, seats - 1));
    }
  }

  static void requireTable(int seats) {
    if (seats < 2) {
      throw new IllegalArgumentException(
          "A table needs at least 2 seats, so that each has two forks, and not %d."
              .formatted(seats));
    }
  }
}
