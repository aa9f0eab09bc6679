package heddle.engine.check;

import heddle.engine.execution.LogicalThread;
import java.util.List;

/**
 * What would end a wait that is not for a lock with one owner.
 *
 * @param lack what the object is short of
 * @param by who could provide it; empty if nobody in particular
 * @param count how much is missing of a latch, or how many have come to a barrier
 * @param of how many must come to a barrier
 * @param about the pool in whose queue a task stands, or null
 * @param row the row of the log since which the first of {@code by} has it, or -1
 */
public record Release(
    Lack lack, List<LogicalThread> by, long count, long of, Object about, int row) {
  /** What a wait is for. */
  public enum Lack {
    /** A permit that others have. */
    PERMIT,
    /** The end of shared holds of a lock. */
    READERS,
    /** The release of a lock that does not tell its owner. */
    STAMP,
    /** A latch that opens at zero. */
    COUNT,
    /** Others who come to the same point. */
    PARTIES,
    /** A result that somebody is working on. */
    RUNNING,
    /** A task that stands in the queue of a pool. */
    QUEUED,
    /** A result that nobody is working on. */
    RESULT,
    /** An element. */
    ELEMENT,
    /** Room for an element. */
    ROOM,
    /** Somebody to meet. */
    PARTNER,
    /** The end of a pool's threads. */
    TERMINATION
  }

  static Release of(Lack lack) {
    return new Release(lack, List.of(), 0, 0, null, -1);
  }

  static Release by(Lack lack, List<LogicalThread> by, int row) {
    return new Release(lack, by, 0, 0, null, row);
  }
}
