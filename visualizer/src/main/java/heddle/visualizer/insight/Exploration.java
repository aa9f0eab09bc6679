package heddle.visualizer.insight;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.session.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Runs that together show every state that was reached, each state entered once. Only the choice of
 * the thread is varied; a run is not gone on with beyond a failure.
 *
 * @param root the preparation that all begin with
 * @param branches the runs, in the order in which they were gone
 * @param states how many different states there are in them
 * @param all whether there are no others, as far as the choice of threads goes
 */
public record Exploration(Trace root, List<Branch> branches, int states, boolean all) {
  /**
   * A run, and from where on it shows states that no earlier one has shown.
   *
   * @param trace the run
   * @param after the last step that it shares with an earlier one
   */
  public record Branch(Trace trace, int after) {}

  private record Untried(Schedule schedule, int thread) {}

  /** Explores up to so many states; two that this calls the same are one. */
  static Exploration of(Tries tries, Trace any, Function<TraceState, Object> identity, int most) {
    Trace root = tries.follow(any.scheduleTo(0)).orElseThrow();
    Set<Object> known = new HashSet<>();
    known.add(identity.apply(root.stateAt(root.last())));
    Deque<Untried> open = new ArrayDeque<>();
    Tries.ready(root).forEach(t -> open.add(new Untried(root.schedule(), t)));
    List<Branch> branches = new ArrayList<>();
    boolean all = true;
    while (!open.isEmpty() && known.size() < most) {
      Untried next = open.poll();
      Optional<Trace> from = tries.follow(next.schedule());
      if (from.isEmpty()) {
        all = false;
        continue;
      }
      int after = from.get().last();
      Trace trace = tries.step(next.thread());
      while (known.add(identity.apply(trace.stateAt(trace.last())))
          && !over(trace)
          && known.size() < most) {
        List<Integer> ready = Tries.ready(trace);
        for (int thread : ready.subList(1, ready.size())) {
          open.add(new Untried(trace.schedule(), thread));
        }
        trace = tries.step(ready.getFirst());
      }
      all &= trace.steps().stream().allMatch(s -> s.choices().isEmpty());
      branches.add(new Branch(trace, after));
    }
    return new Exploration(root, List.copyOf(branches), known.size(), all && open.isEmpty());
  }

  private static boolean over(Trace trace) {
    return trace.finished() || Outcome.failure(trace).isPresent() || Tries.ready(trace).isEmpty();
  }
}
