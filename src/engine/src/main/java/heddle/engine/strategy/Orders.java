package heddle.engine.strategy;

import java.util.Arrays;

/**
 * In which orders conflicting accesses have been seen: of two threads, at the same location, not
 * both of them reads. An access is known by its thread and its place in the code, so that it is the
 * same in every execution.
 *
 * <p>What was seen until {@link #learned} is what a sampler goes by; what comes later only counts.
 */
public final class Orders {
  private long[] firsts = new long[64];
  private long[] thens = new long[64];
  private int count;
  private int[] slots = new int[256];
  private int both;

  // Since it was learned: the orders that had been seen, and of those seen in one way the other.
  private int known;
  private int[] unseen = {};

  /** The access of a thread at a site. */
  public static long access(int thread, int site) {
    return (long) thread << 32 | site;
  }

  /** The thread of an access. */
  static int thread(long access) {
    return (int) (access >>> 32);
  }

  /** One access has come before another that it conflicts with. */
  public void saw(long first, long then) {
    int slot = slot(first, then);
    if (slots[slot] > 0) {
      return;
    }
    if (count == firsts.length) {
      firsts = Arrays.copyOf(firsts, count * 2);
      thens = Arrays.copyOf(thens, count * 2);
    }
    both += first != then && slots[slot(then, first)] > 0 ? 1 : 0;
    firsts[count] = first;
    thens[count++] = then;
    slots[slot] = count;
    if (count * 2 > slots.length) {
      slots = new int[slots.length * 2];
      for (int i = 0; i < count; i++) {
        slots[slot(firsts[i], thens[i])] = i + 1;
      }
    }
  }

  private int slot(long first, long then) {
    long h = (first * 31 + then) * 0x9E3779B97F4A7C15L;
    int slot = (int) (h >>> 32) & slots.length - 1;
    while (slots[slot] > 0 && !isAt(slots[slot] - 1, first, then)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean isAt(int i, long first, long then) {
    return firsts[i] == first && thens[i] == then;
  }

  /** What a sampler goes by is known now. */
  public void learned() {
    known = count;
    unseen = new int[count];
    int n = 0;
    for (int i = 0; i < count; i++) {
      if (slots[slot(thens[i], firsts[i])] == 0) {
        unseen[n++] = i;
      }
    }
    unseen = Arrays.copyOf(unseen, n);
  }

  /** How many orders had been seen when it was learned. */
  int known() {
    return known;
  }

  /** How many of them had not been seen the other way round. */
  int unseen() {
    return unseen.length;
  }

  /** Which of the known ones that is. */
  int unseen(int i) {
    return unseen[i];
  }

  /** What came first in a known one. */
  long first(int i) {
    return firsts[i];
  }

  /** What came then in a known one. */
  long then(int i) {
    return thens[i];
  }

  /** How many pairs of accesses have been seen to conflict so far. */
  public int pairs() {
    return count - both;
  }

  /** How many of these have been seen in both orders. */
  public int both() {
    return both;
  }
}
