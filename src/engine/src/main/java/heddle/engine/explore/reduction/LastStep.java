package heddle.engine.explore.reduction;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.model.trace.EventKind;
import java.util.Arrays;
import java.util.function.IntSupplier;

/** Reads off the log what the step was that has been made since the last look. */
final class LastStep {
  private final Execution run;
  private final IntSupplier printed;
  private int row;
  private int clockReads;
  private int clockUses;
  private int printedBefore;
  private int threadsBefore;
  private int silentCallsBefore;
  private EventKind[] lastKind = new EventKind[8];

  /**
   * A reader of the runs of a program.
   *
   * @param printed how much the program has printed so far
   */
  LastStep(Execution run, IntSupplier printed) {
    this.run = run;
    this.printed = printed;
  }

  /** A new execution begins. */
  void startAnew() {
    row = 0;
    Arrays.fill(lastKind, null);
  }

  /** Whether there is another step, which all that follows is about. */
  boolean find() {
    EventLog log = run.log();
    while (row < log.size()
        && (log.thread(row) == 0 || log.step(row) == 0 || log.kind(row).marker())) {
      row++;
    }
    return row < log.size();
  }

  /** Its row. */
  int row() {
    return row;
  }

  /** Its thread. */
  int thread() {
    return run.log().thread(row);
  }

  /** What a thread is blocked in if its next step is that it goes on. */
  EventKind blockedIn(int thread) {
    return thread < lastKind.length ? lastKind[thread] : null;
  }

  SideEffects sideEffects() {
    EventLog log = run.log();
    boolean began = row > 0 && log.kind(row - 1) == EventKind.INVOKE;
    boolean ended = false;
    for (int r = row + 1; r < log.size(); r++) {
      began |= log.kind(r) == EventKind.INVOKE;
      ended |= log.kind(r) == EventKind.RETURN || log.kind(r) == EventKind.THROW;
    }
    return new SideEffects(
        run.clockReads() != clockReads,
        run.clockUses() != clockUses,
        printed.getAsInt() != printedBefore,
        began,
        ended,
        run.threadCount() > threadsBefore,
        run.silentCalls() != silentCallsBefore);
  }

  /** It has been looked at. */
  void pass() {
    int thread = thread();
    if (thread >= lastKind.length) {
      lastKind = Arrays.copyOf(lastKind, thread * 2);
    }
    if (run.log().kind(row) != EventKind.RESUME) {
      lastKind[thread] = run.log().kind(row);
    }
    row++;
  }

  /** What is to come counts from here. */
  void note() {
    clockReads = run.clockReads();
    clockUses = run.clockUses();
    printedBefore = printed.getAsInt();
    threadsBefore = run.threadCount();
    silentCallsBefore = run.silentCalls();
  }
}
