package heddle.model.trace;

/** What a thread can do next. */
public enum ThreadStatus {
  /** It can take its next step. */
  READY,
  /** It wants a lock that another thread owns. */
  BLOCKED,
  /** It waits for a notification. */
  WAITING,
  /** It is parked without a permit. */
  PARKED,
  /** It sleeps. */
  SLEEPING,
  /** It waits for the end of another thread. */
  JOINING,
  /** It has ended. */
  ENDED
}
