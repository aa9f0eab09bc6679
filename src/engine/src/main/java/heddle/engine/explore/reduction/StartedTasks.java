package heddle.engine.explore.reduction;

import heddle.hooks.Carrier;

/** Finds out what a thread was given to run: it is how most objects reach a new thread. */
final class StartedTasks {
  private StartedTasks() {}

  /** The task of a thread, or null if it has none of its own. */
  static Object of(Thread thread) {
    return Carrier.task(thread);
  }
}
