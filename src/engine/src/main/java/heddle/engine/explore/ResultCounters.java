package heddle.engine.explore;

import heddle.engine.check.Results;
import java.util.Arrays;

/**
 * Finds the counter of a result by the values that it consists of, so that a result which has been
 * met before need not be written out. Only of values that tell all of themselves: numbers, truth
 * values, short strings. Uses no collection, since those are rewritten in a worker, and slower.
 */
final class ResultCounters {
  /** So many results are known at most; further ones are counted by their text. */
  private static final int MOST = 512;

  private static final int SLOTS = 4 * MOST;
  private static final int LONGEST = 100;

  private final Object[][] keys = new Object[SLOTS][];
  private final long[][] counters = new long[SLOTS][];
  private int size;

  void clear() {
    if (size > 0) {
      Arrays.fill(keys, null);
      Arrays.fill(counters, null);
      size = 0;
    }
  }

  /** Where the counter of a result is or would be; -1 if it cannot be known by its values. */
  int slot(Results results) {
    int hash = results.count();
    for (int i = 0; i < results.count(); i++) {
      Object value = results.value(i);
      if (!tellsAll(value)) {
        return -1;
      }
      hash = 31 * hash + (value == null ? 0 : value.hashCode());
    }
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    while (keys[slot] != null && !equal(keys[slot], results)) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  private static boolean tellsAll(Object value) {
    return value == null
        || value instanceof Integer
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof String s && s.length() <= LONGEST;
  }

  private static boolean equal(Object[] key, Results results) {
    if (key.length != results.count()) {
      return false;
    }
    for (int i = 0; i < key.length; i++) {
      if (!equal(key[i], results.value(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equal(Object a, Object b) {
    return a == b || a != null && a.equals(b);
  }

  /** The counter there, or null. */
  long[] get(int slot) {
    return slot < 0 ? null : counters[slot];
  }

  /** From now on the result that belongs there has this counter. */
  void put(int slot, Results results, long[] counter) {
    if (slot >= 0 && size < MOST) {
      keys[slot] = results.values();
      counters[slot] = counter;
      size++;
    }
  }
}
