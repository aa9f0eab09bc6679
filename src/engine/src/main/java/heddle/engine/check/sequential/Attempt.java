package heddle.engine.check.sequential;

import heddle.engine.execution.Operation;
import java.util.List;

/**
 * One attempt of a transaction: what it read and wrote, and whether that came to be.
 *
 * @param thread who made it
 * @param number which one of that thread, from 1
 * @param accesses what it did, in order
 * @param committed whether it was committed, and not given up
 * @param begin how many rows the log had when it began, at the earliest
 * @param end how many it had when it ended, at the latest; {@code Long.MAX_VALUE} if it has not
 */
public record Attempt(
    int thread, int number, List<Access> accesses, boolean committed, long begin, long end)
    implements Operation {

  /**
   * A read or write.
   *
   * @param writes whether it writes
   * @param variable what is read or written
   * @param value what was read or written
   * @param row how many rows the log had by then
   */
  public record Access(boolean writes, Object variable, Object value, int row) {}

  /** Whether it has been committed or given up. */
  public boolean hasEnded() {
    return end < Long.MAX_VALUE;
  }

  /** Whether it has written anything. */
  boolean writes() {
    return accesses.stream().anyMatch(Access::writes);
  }

  /** The same, as if it had come to be. */
  Attempt asCommitted() {
    return new Attempt(thread, number, accesses, true, begin, end);
  }

  @Override
  public Object call(Object subject) {
    throw new UnsupportedOperationException("an attempt is judged, not called");
  }

  @Override
  public boolean returns() {
    return true;
  }
}
