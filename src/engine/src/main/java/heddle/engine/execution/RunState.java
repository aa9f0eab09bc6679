package heddle.engine.execution;

/** Where a run stands: what the parts of the scheduler share. */
final class RunState {
  /** Who runs, or null if that is the engine. */
  LogicalThread current;

  /** Who is to run as soon as the current thread has stood aside, or null. */
  LogicalThread next;

  /** Why the run was ended before its threads ended, or null. */
  Ending ending;

  /** What a strategy threw, which is no business of the program in whose midst it was asked. */
  Throwable fault;

  /** The number of the thread that ran then. */
  int stopped;

  /** Whether the threads of the scenario have yet to start. */
  boolean preparing;

  /** Whether the final calls have been made, so that nothing follows. */
  boolean closed;

  /** Whether what runs now is no part of the run, and leaves no trace of itself. */
  boolean aside;

  /** Whether thread 0 waits for its turn. */
  boolean zeroWaits;

  /**
   * Whether nothing has happened, since it was last looked who can go on, that may have changed
   * that. Accesses to memory, which most steps are, change nothing.
   */
  boolean candidatesKnown;

  /**
   * Whether, moreover, the threads of the scenario run, all of them stand before an operation, no
   * final call waits, and nothing ends the run: then a choice is all that a step needs.
   */
  boolean calm;

  int steps;

  /** Events of the final calls. */
  int finalEvents;

  /** The steps of earlier runs, and a little more. */
  private long earlierSteps;

  void startAnew() {
    current = null;
    next = null;
    ending = null;
    fault = null;
    preparing = false;
    closed = false;
    zeroWaits = false;
    unsettle();
    earlierSteps += steps + 1L;
    steps = 0;
    finalEvents = 0;
  }

  /** Something has happened that may let threads go on, or keep them from it. */
  void unsettle() {
    candidatesKnown = false;
    calm = false;
  }

  /** The run has an end before that of its threads. */
  void end(Ending why) {
    ending = why;
    calm = false;
  }

  /** Something that is no part of the run has been done for it. */
  void makeProgress() {
    earlierSteps++;
  }

  /** Grows with every run and step. */
  long progress() {
    return earlierSteps + steps;
  }
}
