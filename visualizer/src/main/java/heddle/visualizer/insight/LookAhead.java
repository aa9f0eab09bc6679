package heddle.visualizer.insight;

import heddle.model.finding.Finding;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.session.FindingWords;
import heddle.visualizer.session.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What would come of letting a thread go now; tried, not guessed.
 *
 * @param thread the thread
 * @param failure what goes wrong if it goes on to the end of its operation, or {@code null}
 * @param steps in how many steps that shows
 * @param blocks whether it cannot go on after its next step
 * @param commutes with the next step of which threads its own may change places
 * @param conflicts for which threads' next step it matters who comes first
 */
public record LookAhead(
    int thread,
    Finding failure,
    int steps,
    boolean blocks,
    List<Integer> commutes,
    List<Integer> conflicts) {

  /** What comes of each thread that can go after this step of a run. */
  static List<LookAhead> of(Tries tries, Trace trace, int step) {
    List<LookAhead> all = new ArrayList<>();
    for (int thread : Tries.ready(trace, step)) {
      tries
          .follow(trace.scheduleTo(step).plus(thread))
          .ifPresent(next -> all.add(one(tries, trace.stateAt(step), thread, next)));
    }
    return List.copyOf(all);
  }

  private static LookAhead one(Tries tries, TraceState now, int thread, Trace next) {
    boolean goesOn = Tries.ready(next).contains(thread);
    boolean ended = next.finished() || next.stateAt(next.last()).thread(thread).next() == null;
    boolean amidst = goesOn && !next.stateAt(next.last()).thread(thread).operation().isEmpty();
    Trace far = Outcome.failure(next).isEmpty() && amidst ? tries.operation(thread) : next;
    Optional<Finding> failure =
        Outcome.failure(far).filter(f -> f.step() > now.step() && f.step() <= far.last());
    List<Integer> commutes = new ArrayList<>();
    List<Integer> conflicts = new ArrayList<>();
    for (ThreadState other : now.threads()) {
      if (other.thread() != thread && other.ready()) {
        Commuting.of(now.thread(thread).next(), other.next())
            .ifPresent(yes -> (yes ? commutes : conflicts).add(other.thread()));
      }
    }
    return new LookAhead(
        thread,
        failure.orElse(null),
        failure.map(f -> f.step() - now.step()).orElse(0),
        !goesOn && !ended,
        List.copyOf(commutes),
        List.copyOf(conflicts));
  }

  /** "→ ABA in 1 step", "→ cannot go on after it", or nothing. */
  public String outlook() {
    if (failure != null) {
      return "→ "
          + FindingWords.of(failure.kind())
          + " in "
          + (steps == 1 ? "1 step" : steps + " steps");
    }
    return blocks ? "→ cannot go on after it" : "";
  }

  /** "order matters with T2 · commutes with T3", or nothing. */
  public String order(TraceState state) {
    List<String> parts = new ArrayList<>();
    if (!conflicts.isEmpty()) {
      parts.add("order matters with " + names(state, conflicts));
    }
    if (!commutes.isEmpty()) {
      parts.add("commutes with " + names(state, commutes));
    }
    return String.join(" · ", parts);
  }

  private static String names(TraceState state, List<Integer> threads) {
    return String.join(", ", threads.stream().map(state::threadName).toList());
  }
}
