package heddle.engine.execution;

/** Why an execution was ended before its threads ended. */
public enum Ending {
  /** The strategy gave it up. */
  ABANDONED,
  /** It made as many steps as it may. */
  STEP_LIMIT,
  /** A check found a failure that makes going on pointless. */
  FAILURE,
  /** A loop made no visible operation for too long. */
  HANG,
  /** The program called {@code System.exit}. */
  EXIT,
  /** The program wanted something that Heddle does not run. */
  REFUSED,
  /** No thread can go on, and the one that stands on the carrier's stack has to be unwound. */
  STUCK,
  /** Only a thread could go on that stands below another one on the carrier's stack. */
  PINNED
}
