package algorithms.queue;

import java.util.Objects;

/** What may be in a queue, and how large one may be. */
final class Values {

  private Values() {}

  static void refuseNull(Object value) {
    Objects.requireNonNull(value, "A queue holds no null: poll() returns null when it is empty.");
  }

  /** The capacity if it is a power of two from 1 to 2<sup>30</sup>. */
  static int powerOfTwo(int capacity) {
    if (Integer.bitCount(capacity) != 1 || capacity < 0) {
      throw new IllegalArgumentException("The capacity must be a power of two: " + capacity + ".");
    }
    return capacity;
  }
}
