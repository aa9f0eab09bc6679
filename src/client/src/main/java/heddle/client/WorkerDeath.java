package heddle.client;

/** Marks a failure: the worker ended by itself before it answered, and another one may succeed. */
final class WorkerDeath extends Exception {
  private static final long serialVersionUID = 1;
}
