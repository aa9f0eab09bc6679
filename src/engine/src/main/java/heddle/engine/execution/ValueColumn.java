package heddle.engine.execution;

import java.util.Arrays;

/**
 * The values of the events of a log, one after the other: references in one array, primitives in
 * another, where {@code long} and {@code double} take two places.
 */
final class ValueColumn {
  private static final long LOW = 0xffffffffL;

  private int[] words = new int[256];
  private int wordCount;
  private Object[] refs = new Object[256];
  private int refCount;

  /** How many places a value of this type takes. */
  static int size(char type) {
    return type == 'J' || type == 'D' ? 2 : 1;
  }

  void startAnew() {
    wordCount = 0;
    refCount = 0;
  }

  /** Lets go of the objects. */
  void clear() {
    Arrays.fill(refs, 0, refCount, null);
  }

  /** Room for so many values of this type, zero or null; where the first one stands. */
  int reserve(char type, int count) {
    if (type == 'L') {
      return reserveRefs(count);
    }
    int at = wordCount;
    int end = at + count * size(type);
    if (end > words.length) {
      words = Arrays.copyOf(words, words.length * 2);
    }
    for (int i = at; i < end; i++) {
      words[i] = 0;
    }
    wordCount = end;
    return at;
  }

  private int reserveRefs(int count) {
    int at = refCount;
    int end = at + count;
    if (end > refs.length) {
      refs = Arrays.copyOf(refs, refs.length * 2);
    }
    for (int i = at; i < end; i++) {
      refs[i] = null;
    }
    refCount = end;
    return at;
  }

  /**
   * The bits of a value of this type, and room for another one if {@code two}; where they stand.
   */
  int addBits(char type, long bits, boolean two) {
    int at = wordCount;
    if (at + 4 > words.length) {
      words = Arrays.copyOf(words, words.length * 2);
    }
    words[at] = (int) bits;
    if (size(type) == 1) {
      words[at + 1] = 0;
      wordCount = two ? at + 2 : at + 1;
    } else {
      words[at + 1] = (int) (bits >>> 32);
      words[at + 2] = 0;
      words[at + 3] = 0;
      wordCount = two ? at + 4 : at + 2;
    }
    return at;
  }

  /** A reference, and room for another one if {@code two}; where it stands. */
  int addRef(Object value, boolean two) {
    int at = refCount;
    if (at + 2 > refs.length) {
      refs = Arrays.copyOf(refs, refs.length * 2);
    }
    refs[at] = value;
    if (two) {
      refs[at + 1] = null;
    }
    refCount = two ? at + 2 : at + 1;
    return at;
  }

  void putRef(int at, Object value) {
    refs[at] = value;
  }

  /**
   * The reference there; null beyond the last, for an event that holds fewer than are asked for.
   */
  Object ref(int at) {
    return at < refCount ? refs[at] : null;
  }

  void putBits(int at, char type, long bits) {
    words[at] = (int) bits;
    if (size(type) == 2) {
      words[at + 1] = (int) (bits >>> 32);
    }
  }

  /** The bits there; 0 beyond the last, for an event that holds fewer values than are asked for. */
  long bits(int at, char type) {
    if (at + size(type) > wordCount) {
      return 0;
    }
    return size(type) == 2 ? words[at] & LOW | (long) words[at + 1] << 32 : words[at];
  }

  long bytes() {
    return 4L * wordCount + 4L * refCount;
  }
}
