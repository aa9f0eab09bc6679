package heddle.model.explain;

import heddle.model.trace.EventKind;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Threads that run for ever without progress. */
public final class LivelockText {
  private LivelockText() {}

  /**
   * Threads that read the same again and again.
   *
   * @param upTo the trace that ends at the limit of steps
   * @param since the step since which nothing has changed
   * @param looks of each thread that spins the step of its last look, or 0
   */
  public static String spinning(Trace upTo, int since, Map<Integer, Integer> looks) {
    TraceState end = upTo.stateAt(upTo.last());
    String spinning =
        looks.entrySet().stream()
            .map(look -> spins(upTo, end, look.getKey(), look.getValue()))
            .collect(Collectors.joining(", and "));
    String others = waiting(end);
    boolean alone = looks.size() == 1;
    return "%s. Nothing has changed since step %d although %s turns%s: nobody is left who would change what %s at, so %s on for ever."
        .formatted(
            spinning,
            since,
            alone ? "it had its" : "each of them had",
            others.isEmpty() ? "" : ", while " + others,
            alone ? "it looks" : "they look",
            alone ? "it would go" : "they would go");
  }

  /**
   * Threads that do the same again and again, and change things.
   *
   * @param state the state at the limit of steps
   * @param threads who does
   * @param since the step since which it comes again
   * @param period after how many steps
   */
  public static String busy(TraceState state, List<Integer> threads, int since, int period) {
    String who = String.join(" and ", threads.stream().map(state::threadName).toList());
    String others = waiting(state);
    return "%s repeat%s the same %d steps again and again since step %d%s. Each thread that can go on has its turns, and yet they would go on for ever%s."
        .formatted(
            who,
            threads.size() == 1 ? "s" : "",
            period,
            since,
            others.isEmpty() ? "" : ", while " + others,
            others.isEmpty() ? "" : ": who waits, starves");
  }

  private static String spins(Trace upTo, TraceState end, int thread, int step) {
    return upTo.steps().get(step).events().stream()
        .filter(e -> e.thread() == thread && e.kind().access())
        .findFirst()
        .map(
            e ->
                "%s %s %s again and again%s"
                    .formatted(
                        end.threadName(thread),
                        e.kind() == EventKind.READ ? "reads" : "tries to change",
                        Wording.location(upTo.stateAt(step), e),
                        Wording.where(e.position())))
        .orElse(end.threadName(thread) + " goes round and round");
  }

  private static String waiting(TraceState end) {
    return end.threads().stream()
        .map(t -> new String[] {t.name(), Sentences.waiting(t, end)})
        .filter(t -> !t[1].isEmpty())
        .map(t -> t[0] + " " + t[1])
        .collect(Collectors.joining(" and "));
  }
}
