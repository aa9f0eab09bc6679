package heddle.model.explain;

import heddle.model.trace.Event;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.List;

/** Findings in words, from the trace that leads to them. */
public final class FindingText {
  private FindingText() {}

  /**
   * A CAS that won although its location had changed and changed back.
   *
   * @param upTo the trace with the CAS as its last step
   * @param thread whose CAS
   * @param readStep where it saw the location before
   * @param writes the steps that changed the location in between, at least two
   * @param casStep the step of the CAS
   * @param object the owner of the location
   * @param location the location
   * @param harmful whether what the thread had read in between is out of date, and that is not
   *     known to make no difference
   * @param premise what it had read and what that is now, or empty
   */
  public static String aba(
      Trace upTo,
      int thread,
      int readStep,
      List<Integer> writes,
      int casStep,
      int object,
      String location,
      boolean harmful,
      String premise) {
    String name = upTo.stateAt(casStep).threadName(thread);
    String story = AbaStory.sentence(upTo, thread, readStep, writes, object, location);
    if (premise.isEmpty() && !harmful) {
      return "%s It did no harm: all else that %s had read in between still is what it was at step %d."
          .formatted(story, name, casStep);
    }
    return "%s What %s had learned before step %d is out of date%s%s"
        .formatted(
            story,
            name,
            casStep,
            premise.isEmpty() ? "" : ": " + premise,
            harmful
                ? "."
                : ". It did no harm: the run in which this compare-and-set fails, so that %s looks again, ends alike."
                    .formatted(name));
  }

  /**
   * What a thread has read and is no longer so: {@code A#1.next was B#1 at step 4, and is null
   * since step 8 (T2)}.
   */
  public static String premise(Trace upTo, int readStep, int readBy, int changeStep, int changeBy) {
    Event read = access(upTo, readStep, readBy);
    Event change = access(upTo, changeStep, changeBy);
    if (read == null || change == null) {
      return "";
    }
    TraceState then = upTo.stateAt(readStep);
    TraceState now = upTo.stateAt(changeStep);
    return "%s was %s at step %d, and is %s since step %d (%s)"
        .formatted(
            Wording.location(then, read),
            then.text(read.after()),
            readStep,
            now.text(change.after()),
            changeStep,
            now.threadName(changeBy));
  }

  private static Event access(Trace upTo, int step, int thread) {
    return upTo.steps().get(step).events().stream()
        .filter(e -> e.thread() == thread && e.kind().access())
        .findFirst()
        .orElse(null);
  }

  /**
   * An exception that nobody caught.
   *
   * @param upTo the trace that ends with it
   * @param step where it shows
   * @param thread whose
   * @param exception its class and message
   */
  public static String exception(Trace upTo, int step, int thread, String exception) {
    TraceState state = upTo.stateAt(Math.max(0, step - 1));
    ThreadState before = state.thread(thread);
    String operation = before == null ? "" : before.operation();
    String who = thread > 0 ? state.threadName(thread) : step == 0 ? "The preparation" : "The end";
    return who
        + (operation.isEmpty() ? "" : "'s " + operation)
        + " ended with "
        + exception
        + " at step "
        + step
        + Wording.where(before == null || before.next() == null ? null : before.next().position())
        + ", and nothing caught it.";
  }

  /**
   * A property that does not hold.
   *
   * @param upTo the trace that ends with the violation
   * @param step after which it was seen; not told if the trace has its final part already
   * @param name the property's name
   * @param text what it states, {@code get() == 2}
   * @param actual what was found instead
   */
  public static String invariant(Trace upTo, int step, String name, String text, String actual) {
    Step last = upTo.steps().getLast();
    boolean atEnd = last.number() > 0 && last.thread() == 0;
    Event event = upTo.steps().get(step).event();
    boolean byThread = event != null && event.thread() > 0;
    return "The invariant \""
        + name
        + "\" does not hold "
        + (atEnd ? "at the end" : "after step " + step)
        + ": it states "
        + text
        + ", but finds "
        + actual
        + "."
        + (byThread && !atEnd ? " " + new StepStory(upTo, step).sentence(event) : "");
  }
}
