package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.execution.Execution;
import heddle.model.schedule.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The schedule of a livelock, made short: once nothing changes any more, it is all the same in
 * which order the threads spin, so that each gets its turns in one stretch.
 */
final class Spinning {
  private Spinning() {}

  /** As many steps as the run has made, and the decision that finds the limit reached. */
  static Schedule schedule(Execution run, Problem livelock) {
    int[] decisions = run.decisions();
    int since = (Integer) livelock.subject();
    int prefix = 0;
    for (int step = 0; step < since && prefix < decisions.length; prefix++) {
      step += decisions[prefix] > 0 ? 1 : 0;
    }
    while (prefix < decisions.length && decisions[prefix] < 0) {
      prefix++;
    }
    List<Integer> threads = livelock.threads();
    int turns = run.steps() - since;
    IntStream spinning =
        IntStream.rangeClosed(0, turns)
            .map(i -> threads.get(Math.min(i * threads.size() / turns, threads.size() - 1)));
    return Schedule.of(IntStream.concat(Arrays.stream(decisions, 0, prefix), spinning).toArray());
  }
}
