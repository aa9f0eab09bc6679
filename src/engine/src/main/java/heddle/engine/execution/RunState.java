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

  int steps;

  /** Events of the final calls. */
  int finalEvents;

  /** Grows with every run and step. */
  long allSteps;

  void startAnew() {
    current = null;
    next = null;
    ending = null;
    fault = null;
    preparing = false;
    closed = false;
    zeroWaits = false;
    steps = 0;
    finalEvents = 0;
    allSteps++;
  }
}
