package heddle.model.finding;

import java.util.List;

/**
 * Something noteworthy in one run.
 *
 * @param kind what it is
 * @param failure whether it makes the run a failure; a harmless ABA does not
 * @param message one sentence with step, thread, value and line
 * @param step the step at which it shows
 * @param threads the threads that take part
 * @param steps the steps that explain it, in order: for ABA the stale read, the writes between, and
 *     the CAS; for results that no order explains the first and last step of the call that cannot
 *     be placed, then the last step of each call of the longest order that explains a part
 * @param object the id of the object that it is about, or 0
 * @param location the field that it is about, or empty
 * @param cycle for a deadlock who waits for whom; each edge's holder is the next edge's waiter
 */
public record Finding(
    FindingKind kind,
    boolean failure,
    String message,
    int step,
    List<Integer> threads,
    List<Integer> steps,
    int object,
    String location,
    List<Wait> cycle) {

  /**
   * One edge of a deadlock.
   *
   * @param waiter the thread that waits
   * @param object the lock (or thread) that it waits for
   * @param holder the thread that holds it
   * @param line the source line at which it waits
   * @param heldSince the step at which the holder took the lock, or 0 if unknown
   * @param role what the holder has to do with the object where it does not hold it as a lock is
   *     held, {@code has a permit of gate (since step 4)} say; without a holder what the object is
   *     short of, {@code which 1 more countDown would open} say; else empty
   */
  public record Wait(int waiter, int object, int holder, int line, int heldSince, String role) {

    /** A wait for a lock, or for nobody in particular. */
    public Wait(int waiter, int object, int holder, int line, int heldSince) {
      this(waiter, object, holder, line, heldSince, "");
    }
  }
}
