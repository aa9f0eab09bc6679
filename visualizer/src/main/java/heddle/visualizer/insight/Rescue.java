package heddle.visualizer.insight;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.visualizer.session.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The passing run that is nearest to a failing one, in that it goes along with it the longest, and
 * with it the point of no return: the first step of the failing run after which none of its
 * continuations ends well.
 *
 * @param passing the passing run, or {@code null} if none was found
 * @param common the last step that both share
 * @param certain whether really all continuations after the point of no return were tried; if not,
 *     none of those tried ended well
 * @param tried how many runs were tried in all
 */
record Rescue(Trace passing, int common, boolean certain, int tried) {
  /**
   * Continuations tried after each step; the failing run is left earlier if none of them passes.
   */
  private static final int MOST_AT_A_STEP = 60;

  private static final int MOST = 600;

  /** The first step of the failing run that could not be made up for. */
  int noReturn() {
    return common + 1;
  }

  /** Looks for it from the failure backwards. */
  static Rescue of(Tries tries, Trace failing) {
    int failure = Outcome.failure(failing).orElseThrow().step();
    boolean certain = true;
    for (int step = failure - 1; step >= 0 && tries.runs() < MOST; step--) {
      certain &= failing.steps().get(step + 1).choices().isEmpty();
      Continuations after = new Continuations(tries, failing, step);
      Optional<Trace> passing = after.passing();
      if (passing.isPresent()) {
        return new Rescue(passing.get(), common(failing, passing.get()), certain, tries.runs());
      }
      certain &= after.all();
    }
    return new Rescue(null, -1, certain && tries.runs() < MOST, tries.runs());
  }

  private static int common(Trace failing, Trace passing) {
    int step = 0;
    while (step < failing.last()
        && step < passing.last()
        && failing.scheduleTo(step + 1).equals(passing.scheduleTo(step + 1))) {
      step++;
    }
    return step;
  }

  /** The runs that agree with the failing one up to a step and not beyond it. */
  private static final class Continuations {
    private final Tries tries;
    private final Deque<Schedule> open = new ArrayDeque<>();
    private final Set<Schedule> known = new HashSet<>();
    private boolean whole = true;

    Continuations(Tries tries, Trace failing, int step) {
      this.tries = tries;
      int chosen = failing.steps().get(step + 1).thread();
      Tries.ready(failing, step).stream()
          .filter(t -> t != chosen)
          .forEach(t -> open.add(failing.scheduleTo(step).plus(t)));
    }

    /** The first that ends well, those that go otherwise the least tried first. */
    Optional<Trace> passing() {
      int budget = Math.min(MOST, tries.runs() + MOST_AT_A_STEP);
      while (!open.isEmpty() && tries.runs() < budget) {
        Schedule beginning = open.poll();
        Optional<Trace> run = tries.toTheEnd(beginning);
        if (run.isEmpty()) {
          whole = false;
        } else if (run.get().finished() && Outcome.failure(run.get()).isEmpty()) {
          return run;
        } else {
          branch(run.get(), beginning.length());
        }
      }
      return Optional.empty();
    }

    /** A choice other than that of a thread, or a run cut off, leaves runs that nobody tries. */
    private void branch(Trace run, int fixed) {
      whole &= run.finished() || Outcome.failure(run).isPresent() || Tries.ready(run).isEmpty();
      for (int step = 1; step <= run.last(); step++) {
        whole &= run.steps().get(step).choices().isEmpty();
        if (run.scheduleTo(step).length() > fixed && run.steps().get(step).thread() > 0) {
          int chosen = run.steps().get(step).thread();
          for (int other : Tries.ready(run, step - 1)) {
            Schedule schedule = run.scheduleTo(step - 1).plus(other);
            if (other != chosen && known.add(schedule)) {
              open.add(schedule);
            }
          }
        }
      }
    }

    boolean all() {
      return whole && open.isEmpty();
    }
  }
}
