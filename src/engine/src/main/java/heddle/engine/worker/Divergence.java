package heddle.engine.worker;

import heddle.model.explain.Sentences;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import java.util.List;

/** What differs between two runs along the same schedule, which should be the same. */
final class Divergence {
  private Divergence() {}

  /** The first step that differs, in words, as the middle of a sentence. */
  static String between(String schedule, List<Step> first, List<Step> second) {
    Trace a = new Trace("", first, true);
    Trace b = new Trace("", second, true);
    int shared = Math.min(first.size(), second.size());
    for (int i = 0; i < shared; i++) {
      String one = Sentences.step(a, i);
      String other = Sentences.step(b, i);
      if (!one.equals(other)) {
        return "two runs along the schedule %s are not the same: first \"%s\", then \"%s\""
            .formatted(schedule, one, other);
      }
    }
    return first.size() == second.size()
        ? "two runs along the schedule %s have other values, though the same steps"
            .formatted(schedule)
        : "two runs along the schedule %s have %d and %d steps"
            .formatted(schedule, first.size(), second.size());
  }
}
