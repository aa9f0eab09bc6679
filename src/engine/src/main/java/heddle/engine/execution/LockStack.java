package heddle.engine.execution;

import jdk.internal.misc.Unsafe;

/**
 * Tells whether the carrier holds a real monitor. HotSpot keeps those that it has locked without
 * contention on a small stack in its thread structure. When a continuation stands aside, all of
 * that stack goes with it: so there must be nothing on it that belongs to frames below.
 *
 * <p>The stack is found by what it says of itself: its first word is the distance from the
 * structure to its next free place, which without locks is two words behind it. Where it is not
 * found, the answer is that nothing is known.
 */
final class LockStack {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long STRUCTURE = UNSAFE.objectFieldOffset(Thread.class, "eetop");
  private static final int HEAD_BYTES = 16;
  private static final int PLACE_BYTES = 8;
  private static final Object PROBE = new Object();
  private static final int SEARCHED_BYTES = 2_400;

  private final long address;
  private final int empty;

  /** Looks for it; call it on the carrier, which must hold no monitor. */
  LockStack(Thread carrier) {
    long structure = UNSAFE.getLong(carrier, STRUCTURE);
    int found = 0;
    for (int at = 0; at < SEARCHED_BYTES && found == 0; at += PLACE_BYTES) {
      if (UNSAFE.getInt(structure + at) == at + HEAD_BYTES && grows(structure + at)) {
        found = at;
      }
    }
    address = found == 0 ? 0 : structure + found;
    empty = found + HEAD_BYTES;
  }

  private static boolean grows(long head) {
    int before = UNSAFE.getInt(head);
    int within;
    synchronized (PROBE) {
      within = UNSAFE.getInt(head);
    }
    return within == before + PLACE_BYTES && UNSAFE.getInt(head) == before;
  }

  /** Whether it is known that the carrier holds no such monitor. */
  boolean isEmpty() {
    return address != 0 && UNSAFE.getInt(address) == empty;
  }
}
