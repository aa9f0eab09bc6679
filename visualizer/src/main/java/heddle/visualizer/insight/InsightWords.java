package heddle.visualizer.insight;

import heddle.model.explain.Sentences;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.visualizer.insight.Insights.Explanation;

/**
 * Says why a run fails, and how sure that is.
 *
 * @param why what was found out
 */
record InsightWords(Explanation why) {
  /** "3 of 17 switches are needed". */
  String switches() {
    NeededSwitches needed = why.needed();
    return "%d of %d %s needed"
        .formatted(
            needed.needed(),
            needed.all(),
            (needed.all() == 1 ? "switch" : "switches") + (needed.needed() == 1 ? " is" : " are"));
  }

  /** What that means. */
  String needless() {
    return why.needed().needless().isEmpty()
        ? "Joining any two stretches of one thread makes this kind of failure go away."
        : "The same kind of failure shows without the dotted ones.";
  }

  /** "Point of no return: step 18". */
  String noReturn() {
    return why.rescue().passing() == null
        ? "No passing run was found"
        : "Point of no return: step " + why.rescue().noReturn();
  }

  /** How sure that is. */
  String certainty() {
    Rescue rescue = why.rescue();
    String tried = rescue.tried() == 1 ? "1 run" : rescue.tried() + " runs";
    if (rescue.passing() == null) {
      return rescue.certain()
          ? "All continuations from the beginning fail: " + tried + "."
          : "None of " + tried + " that were tried ends well; they are not all there are.";
    }
    return rescue.certain()
        ? "After it every continuation fails; tried " + tried + " in all."
        : "None of the continuations that were tried after it ends well; they are not all there"
            + " are. "
            + tried
            + " in all.";
  }

  /** Where the passing run goes otherwise, and how. */
  String difference() {
    int step = why.rescue().noReturn();
    return "Step %d here: %s\nStep %d there: %s"
        .formatted(step, step(why.trace(), step), step, step(why.rescue().passing(), step));
  }

  private static String step(Trace trace, int number) {
    Step step = trace.steps().get(number);
    String name = trace.stateAt(number).threadName(step.thread());
    return name + "  " + Sentences.shortText(trace, number);
  }
}
