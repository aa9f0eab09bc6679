package heddle.visualizer.find;

import heddle.model.explain.Sentences;
import heddle.model.finding.Finding;
import heddle.model.trace.Trace;
import java.util.Locale;
import java.util.OptionalInt;

/** Looks through the sentences and findings of a run, from one step on and round. */
public final class RunSearch {
  private RunSearch() {}

  /**
   * The nearest step that says this, other than the one to begin behind unless no other does; O(n)
   * in the number of steps, so not for the FX thread.
   *
   * @param direction 1 to go forward, -1 to go back
   */
  public static OptionalInt find(Trace trace, int from, int direction, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    int steps = trace.last() + 1;
    for (int i = 1; i <= steps; i++) {
      int step = Math.floorMod(from + direction * i, steps);
      if (says(trace, step, wanted)) {
        return OptionalInt.of(step);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean says(Trace trace, int step, String wanted) {
    return Sentences.step(trace, step).toLowerCase(Locale.ROOT).contains(wanted)
        || trace.steps().get(step).findings().stream()
            .map(Finding::message)
            .anyMatch(m -> m.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
