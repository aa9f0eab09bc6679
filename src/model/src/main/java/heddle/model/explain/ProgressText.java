package heddle.model.explain;

import heddle.model.trace.TraceState;
import java.util.List;

/** Operations that do not get on, in words. */
public final class ProgressText {
  private ProgressText() {}

  /**
   * An operation does not end although its thread runs.
   *
   * @param state the state at the end
   * @param thread who makes it
   * @param operation the operation
   * @param blocker the thread on which it depends, or 0 if that is none in particular
   * @param blockerStep the last step of that thread
   * @param why what it waits for or repeats: {@code waits for m, held by T1}
   * @param claim the promise that is broken, or empty
   */
  public static String alone(
      TraceState state,
      int thread,
      String operation,
      int blocker,
      int blockerStep,
      String why,
      String claim) {
    String stopped = blocker == 0 ? "all others are" : state.threadName(blocker) + " is";
    String where =
        blocker == 0
            ? " stopped where they stand"
            : blockerStep == 0
                ? " stopped before its first step"
                : " stopped after step " + blockerStep;
    return "When %s%s, %s's %s does not end: %s %s.%s"
        .formatted(
            stopped,
            where,
            state.threadName(thread),
            operation,
            state.threadName(thread),
            why,
            broken(claim));
  }

  /**
   * An operation begins anew with every operation of others.
   *
   * @param changes what others changed each time: {@code T2 changed head at step 4}
   */
  public static String again(
      TraceState state,
      int thread,
      String operation,
      int steps,
      List<String> changes,
      String claim) {
    return "%s's %s has begun anew %d times and taken %d steps, each time because of another operation: %s. With more of these it would take more; no bound is in sight.%s"
        .formatted(
            state.threadName(thread),
            operation,
            changes.size(),
            steps,
            String.join(", ", changes),
            broken(claim));
  }

  /**
   * Threads go on for ever without an operation that ends.
   *
   * @param since the step from which on they repeat themselves
   * @param period after how many steps
   */
  public static String busy(
      TraceState state, List<Integer> threads, int since, int period, String claim) {
    String who = String.join(" and ", threads.stream().map(state::threadName).toList());
    return "%s repeat%s the same %d steps again and again since step %d, and no operation ends.%s"
        .formatted(who, threads.size() == 1 ? "s" : "", period, since, broken(claim));
  }

  private static String broken(String claim) {
    return claim.isEmpty() ? "" : " So the operations are not " + claim + ".";
  }
}
