package heddle.model.explain;

import heddle.model.trace.Event;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;

/** What was done wrong with a node that is recycled. */
public final class ReclamationText {
  private ReclamationText() {}

  /**
   * A node was touched while it was free.
   *
   * @param upTo the trace that ends with it
   * @param step where it was touched
   * @param thread by whom
   * @param object the node
   * @param freedStep where it was freed
   */
  public static String use(Trace upTo, int step, int thread, int object, int freedStep) {
    Event event = access(upTo, step, thread, object);
    String node = upTo.stateAt(step).name(object);
    String what =
        event == null
            ? "%s touches %s.".formatted(actor(upTo, step, thread), node)
            : new StepStory(upTo, step).sentence(event);
    return what
        + " But %s had freed it at step %d.".formatted(by(upTo, object, freedStep), freedStep);
  }

  /**
   * A node was freed while it was free, or retired while it was retired or free.
   *
   * @param done what was done again, {@code frees} or {@code retires}
   * @param firstStep where it was freed or retired before
   */
  public static String twice(
      Trace upTo, int step, int thread, int object, String done, int firstStep) {
    return "%s %s %s at step %d%s, but %s had given it up at step %d already."
        .formatted(
            actor(upTo, step, thread),
            done,
            upTo.stateAt(step).name(object),
            step,
            where(upTo, step, thread, object),
            by(upTo, object, firstStep),
            firstStep);
  }

  /**
   * Too many nodes are retired and not yet free.
   *
   * @param retired how many
   * @param bound how many may be
   */
  public static String garbage(
      Trace upTo, int step, int thread, int object, int retired, int bound) {
    return "%s retires %s at step %d%s: now %d nodes are retired and not yet free, more than the %d that may be."
        .formatted(
            actor(upTo, step, thread),
            upTo.stateAt(step).name(object),
            step,
            where(upTo, step, thread, object),
            retired,
            bound);
  }

  /**
   * Nodes are left that were retired and never freed.
   *
   * @param step where the first of them was retired
   * @param left how many there are
   */
  public static String leak(Trace upTo, int step, int thread, int object, int left) {
    return "At the end %d node%s retired and never freed: the first is %s, which %s retired at step %d%s."
        .formatted(
            left,
            left == 1 ? " is" : "s are",
            upTo.stateAt(step).name(object),
            thread == 0 ? "the preparation" : upTo.stateAt(step).threadName(thread),
            step,
            where(upTo, step, thread, object));
  }

  /**
   * Nodes are lost: they are neither retired nor free, and nothing leads to them.
   *
   * @param step where the first of them was taken out of anything for the last time
   * @param lost how many there are
   */
  public static String lost(Trace upTo, int step, int thread, int object, int lost) {
    Event event =
        upTo.steps().get(step).events().stream()
            .filter(e -> e.kind().access() && e.thread() == thread)
            .findFirst()
            .orElse(null);
    return "At the end %d node%s lost: neither retired nor free, and nothing leads there. The first is %s, which %s took out at step %d%s."
        .formatted(
            lost,
            lost == 1 ? " is" : "s are",
            upTo.stateAt(step).name(object),
            thread == 0 ? "the preparation" : upTo.stateAt(step).threadName(thread),
            step,
            event == null ? "" : Wording.where(event.position()));
  }

  private static String by(Trace upTo, int object, int step) {
    int thread =
        upTo.steps().get(step).events().stream()
            .filter(e -> e.kind().access() && e.object() == object)
            .findFirst()
            .map(Event::thread)
            .orElse(0);
    return thread == 0 ? "the preparation" : upTo.stateAt(step).threadName(thread);
  }

  private static Event access(Trace upTo, int step, int thread, int object) {
    return upTo.steps().get(step).events().stream()
        .filter(e -> e.kind().access() && e.object() == object && e.thread() == thread)
        .findFirst()
        .orElse(null);
  }

  private static String where(Trace upTo, int step, int thread, int object) {
    Event event = access(upTo, step, thread, object);
    return event == null ? "" : Wording.where(event.position());
  }

  private static String actor(Trace upTo, int step, int thread) {
    TraceState state = upTo.stateAt(step);
    return thread > 0 ? state.threadName(thread) : step == 0 ? "The preparation" : "The final part";
  }
}
