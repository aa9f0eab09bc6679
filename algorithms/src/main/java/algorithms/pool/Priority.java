package algorithms.pool;

/** How urgent a task is; a pool takes the most urgent first, the oldest among equals. */
public enum Priority {
  /** May wait for ever, as long as there is other work. */
  LOW,
  /** What a task has that says nothing. */
  NORMAL,
  /** Before normal work. */
  HIGH,
  /** Before everything else. */
  CRITICAL
}
