package algorithms.map;

import java.util.Objects;

/** What may be in a map, and where. */
final class Entries {

  private Entries() {}

  static void refuseNull(Object key, Object value) {
    refuseNull(key);
    Objects.requireNonNull(
        value, "A map holds no null: get() returns null when there is no value.");
  }

  static void refuseNull(Object key) {
    Objects.requireNonNull(key, "A map holds no null key.");
  }

  /** The hash code with its upper half mixed into the lower, which alone selects a place. */
  static int hash(Object key) {
    int code = key.hashCode();
    return code ^ code >>> 16;
  }
}
