package heddle.model.report;

import java.util.List;
import java.util.Locale;

/**
 * Whether a state can come about in which a predicate holds.
 *
 * @param predicate as it was asked
 * @param possible whether such a state was found
 * @param proved if not, whether everything has been looked at
 * @param without rare events that were left out where everything has been looked at
 * @param schedule the decisions that lead there, in the text form of {@code Schedule}, or empty: of
 *     those found the one with the fewest preemptions, then switches, then steps
 * @param step the step after which the predicate holds, 0 if it does from the beginning
 * @param preemptions how often that schedule leaves a thread that could go on
 * @param switches how often its running thread changes
 * @param executions executions that were looked at; if that is a proof, those that are its proof
 * @param truncated executions given up at the step limit
 * @param hidden accesses that escaped the scheduler
 * @param strategy how executions were chosen
 * @param seconds wall time
 */
public record Possibility(
    String predicate,
    boolean possible,
    boolean proved,
    List<String> without,
    String schedule,
    int step,
    int preemptions,
    int switches,
    long executions,
    long truncated,
    long hidden,
    String strategy,
    double seconds) {

  /** The answer in a sentence. */
  public String sentence() {
    if (possible) {
      return step == 0
          ? "Yes: from the beginning."
          : "Yes: after step %,d, with %s and %s."
              .formatted(step, counted(preemptions, "preemption"), counted(switches, "switch"));
    } else if (proved) {
      return "Never: proved by %s%s."
          .formatted(
              counted(executions, "execution"),
              without.isEmpty() ? scope() : ", without " + String.join(" and ", without));
    }
    return "Not seen in %s, which proves nothing%s%s."
        .formatted(
            counted(executions, "execution"),
            truncated == 0
                ? ""
                : "; %,d more were given up at the limit of steps".formatted(truncated),
            hidden == 0 ? "" : "; " + counted(hidden, "access") + " escaped the scheduler");
  }

  private String scope() {
    return strategy.endsWith("exhaustive") || strategy.endsWith("some with them")
        ? ", one of each class of equivalent ones"
        : ", all there are";
  }

  private static String counted(long n, String unit) {
    String plural = unit.endsWith("s") || unit.endsWith("ch") ? unit + "es" : unit + "s";
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? unit : plural);
  }
}
