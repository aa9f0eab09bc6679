package heddle.model.trace;

/** What a thread did in one event. Markers accompany a visible operation; they are no steps. */
public enum EventKind {
  /** A read of a field or array element. */
  READ,
  /** A write of a field or array element. */
  WRITE,
  /** A compare-and-set or compare-and-exchange; {@link Event#success()} tells whether it won. */
  CAS,
  /** An unconditional atomic update: get-and-add, get-and-set, get-and-bitwise. */
  UPDATE,
  /** A monitor is entered ({@code synchronized}). */
  MONITOR_ENTER,
  /** A monitor is left. */
  MONITOR_EXIT,
  /** {@code Object.wait}: the monitor is released and the thread waits. */
  WAIT,
  /** {@code Object.notify}. */
  NOTIFY,
  /** {@code Object.notifyAll}. */
  NOTIFY_ALL,
  /** {@code LockSupport.park}. */
  PARK,
  /** {@code LockSupport.unpark}. */
  UNPARK,
  /** {@code Thread.start}. */
  START,
  /** {@code Thread.join}. */
  JOIN,
  /** {@code Thread.sleep}. */
  SLEEP,
  /** {@code Thread.yield}. */
  YIELD,
  /** {@code Thread.interrupt}. */
  INTERRUPT,
  /** A public call of a closed library class, one operation. */
  CALL,
  /** A thread that was blocked inside an operation goes on and completes it. */
  RESUME,
  /** Marker: an operation of the scenario begins. */
  INVOKE,
  /** Marker: an operation of the scenario returns; {@link Event#after()} is its result. */
  RETURN,
  /** Marker: an operation or thread ends by an exception; {@link Event#detail()} says which. */
  THROW,
  /** Marker: the thread ends. */
  END,
  /**
   * Marker: a method that an operation has called returns {@link Event#after()}; {@link
   * Event#detail()} is its class and name. Told only where a person steps, of methods with a step.
   */
  RESULT,
  /**
   * Marker: the random number {@link Event#after()} is drawn, which might have been any from {@link
   * Event#expected()} on that is less than {@link Event#update()}. Told only where a person steps.
   */
  DRAW;

  /** Whether this is told to a person who steps, and is no event of the run. */
  public boolean told() {
    return this == RESULT || this == DRAW;
  }

  /** Whether this only accompanies a step. */
  public boolean marker() {
    return switch (this) {
      case INVOKE, RETURN, THROW, END, RESULT, DRAW -> true;
      default -> false;
    };
  }

  /** Whether this reads or writes one memory location. */
  public boolean access() {
    return this == READ || this == WRITE || this == CAS || this == UPDATE;
  }
}
