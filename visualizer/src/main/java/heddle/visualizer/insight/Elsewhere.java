package heddle.visualizer.insight;

import heddle.model.trace.Trace;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * The schedule of a run on another variant of the same scenario. A decision for a thread that
 * cannot go there is left out; at the end the threads go on one after the other.
 *
 * @param experiment the variant
 * @param trace its run
 * @param leftOut how many decisions could not be taken
 * @param decisions how many there were
 */
record Elsewhere(Experiment experiment, Trace trace, int leftOut, int decisions) {
  private static final int MOST = 2_000;

  /** Runs all variants but this one. */
  static List<Elsewhere> of(Tries tries, Experiment of, Trace trace) {
    List<Elsewhere> all = new ArrayList<>();
    for (Experiment other : of.siblings()) {
      if (!other.equals(of)) {
        tries.open(other);
        all.add(one(tries, other, trace));
      }
    }
    tries.open(of);
    return List.copyOf(all);
  }

  private static Elsewhere one(Tries tries, Experiment other, Trace run) {
    Trace trace = tries.follow(run.scheduleTo(0)).orElseThrow();
    int leftOut = 0;
    int decisions = 0;
    for (int step = 1; step <= Math.min(run.last(), MOST); step++) {
      int thread = run.steps().get(step).thread();
      if (thread > 0) {
        decisions++;
        if (Tries.ready(trace).contains(thread)) {
          trace = tries.step(thread);
        } else {
          leftOut++;
        }
      }
    }
    return new Elsewhere(other, tries.goOn(trace), leftOut, decisions);
  }

  /** "stamped: ends well, 31 steps; 2 of 19 decisions do not fit". */
  String sentence() {
    String fit =
        leftOut == 0
            ? ""
            : "; %d of %d decisions %s not fit there"
                .formatted(leftOut, decisions, leftOut == 1 ? "does" : "do");
    return experiment.label() + ": " + Outcome.of(trace).text() + fit;
  }
}
