package algorithms.rwlock;

import java.util.ArrayDeque;

/**
 * Those who wait, in order of arrival, and the policy that says who is next.
 *
 * <p>Not thread-safe: guarded by the lock that owns it. Adding, and finding the next, take constant
 * time; removing one from the middle, and letting one overtake others, time in proportion to their
 * number.
 */
final class Line {

  private final Policy policy;

  /** How often those who wait look before they sleep. */
  private final int looks;

  private final ArrayDeque<Waiter> readers = new ArrayDeque<>();
  private final ArrayDeque<Waiter> writers = new ArrayDeque<>();

  private long tickets;
  private long longestReadWait;
  private long longestWriteWait;
  private int longestQueue;
  private int mostOvertaken;

  Line(Policy policy, int looks) {
    this.policy = policy;
    this.looks = looks;
  }

  boolean isEmpty() {
    return readers.isEmpty() && writers.isEmpty();
  }

  int size() {
    return readers.size() + writers.size();
  }

  Waiter join(boolean writer) {
    Waiter waiter = new Waiter(writer, tickets++, looks);
    (writer ? writers : readers).addLast(waiter);
    longestQueue = Math.max(longestQueue, size());
    return waiter;
  }

  /** Who is to be let in before all others, null if nobody waits. */
  Waiter next() {
    Waiter reader = readers.peekFirst();
    Waiter writer = writers.peekFirst();
    if (reader == null || writer == null) {
      return reader == null ? writer : reader;
    }
    return switch (policy) {
      case READERS_FIRST -> reader;
      case WRITERS_FIRST -> writer;
      case ARRIVAL_ORDER, UNORDERED -> reader.ticket < writer.ticket ? reader : writer;
    };
  }

  /** Takes out the one that {@link #next} has named, and notes how long it waited. */
  void letIn(Waiter waiter) {
    leave(waiter);
    long waited = System.nanoTime() - waiter.since;
    if (waiter.writer) {
      longestWriteWait = Math.max(longestWriteWait, waited);
    } else {
      longestReadWait = Math.max(longestReadWait, waited);
    }
    // Among its own kind nobody is overtaken, and in order of arrival nobody at all.
    if (policy != Policy.ARRIVAL_ORDER) {
      for (Waiter other : waiter.writer ? readers : writers) {
        if (other.ticket < waiter.ticket) {
          other.overtaken++;
          mostOvertaken = Math.max(mostOvertaken, other.overtaken);
        }
      }
    }
  }

  /** Takes out one that has given up, or has been let in. */
  void leave(Waiter waiter) {
    (waiter.writer ? writers : readers).remove(waiter);
  }

  WaitStatistics statistics() {
    return new WaitStatistics(longestReadWait, longestWriteWait, longestQueue, mostOvertaken);
  }
}
