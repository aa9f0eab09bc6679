package heddle.model.explain;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.List;
import java.util.stream.Collectors;

/** Threads that run for ever without progress. */
public final class LivelockText {
  private LivelockText() {}

  /**
   * Threads that read the same again and again.
   *
   * @param upTo the trace that ends at the limit of steps
   * @param since the step since which nothing has changed
   * @param threads who spins
   */
  public static String spinning(Trace upTo, int since, List<Integer> threads) {
    TraceState end = upTo.stateAt(upTo.last());
    String spinning =
        threads.stream().map(t -> spins(upTo, end, t)).collect(Collectors.joining(", and "));
    String others = waiting(end);
    return "%s. Nothing has changed since step %d although each of them had turns%s: they would go on for ever."
        .formatted(spinning, since, others.isEmpty() ? "" : ", while " + others);
  }

  private static String spins(Trace upTo, TraceState end, int thread) {
    for (int step = upTo.last(); step > 0; step--) {
      for (Event e : upTo.steps().get(step).events()) {
        if (e.thread() == thread && e.kind().access()) {
          String does = e.kind() == EventKind.READ ? "reads" : "tries to change";
          return "%s %s %s again and again%s"
              .formatted(
                  end.threadName(thread),
                  does,
                  Wording.location(upTo.stateAt(step), e),
                  Wording.where(e.position()));
        }
      }
    }
    return end.threadName(thread) + " goes round and round";
  }

  private static String waiting(TraceState end) {
    return end.threads().stream()
        .map(t -> new String[] {t.name(), Sentences.waiting(t, end)})
        .filter(t -> !t[1].isEmpty())
        .map(t -> t[0] + " " + t[1])
        .collect(Collectors.joining(" and "));
  }
}
