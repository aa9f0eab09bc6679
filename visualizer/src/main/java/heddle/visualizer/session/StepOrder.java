package heddle.visualizer.session;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.Arrays;
import java.util.Optional;

/**
 * An order in which runs are to go on: one thread is held before a step of its own until another
 * has taken one. A step is told by its thread and its number among that thread's steps, so that the
 * order makes sense in other runs than the one that it was drawn in.
 *
 * @param first the thread that is to go first
 * @param steps how many steps it is to have taken
 * @param then the thread that is held until then
 * @param before the number of the step, among its own, that it is held before
 */
public record StepOrder(int first, int steps, int then, int before) {
  /** The order of two steps of a run that has them the other way round; none if it has not both. */
  public static Optional<StepOrder> of(Schedule run, int first, int then) {
    int[] threads = threads(run);
    if (Math.min(first, then) < 1 || Math.max(first, then) > threads.length) {
      return Optional.empty();
    }
    int mover = threads[first - 1];
    int held = threads[then - 1];
    return Optional.of(
        new StepOrder(mover, count(threads, mover, first), held, count(threads, held, then)));
  }

  /** Who takes each step, from step 1 on. */
  private static int[] threads(Schedule run) {
    int[] threads = run.decisions();
    int steps = 0;
    for (int decision : threads) {
      if (decision > 0) {
        threads[steps++] = decision;
      }
    }
    return Arrays.copyOf(threads, steps);
  }

  private static int count(int[] threads, int thread, int steps) {
    int count = 0;
    for (int i = 0; i < steps; i++) {
      count += threads[i] == thread ? 1 : 0;
    }
    return count;
  }

  /** Whether it holds this thread after a step of a run; O(number of steps). */
  boolean holds(Trace trace, int step, int thread) {
    if (thread != then) {
      return false;
    }
    int[] threads = threads(trace.scheduleTo(step));
    return count(threads, then, threads.length) == before - 1
        && count(threads, first, threads.length) < steps;
  }

  /** What is waited for, as the end of a sentence: "until T1 has taken 4 steps". */
  String words(TraceState state) {
    String taken = steps == 1 ? "a step" : steps + " steps";
    return "until " + state.threadName(first) + " has taken " + taken;
  }
}
