package heddle.model.explain;

import java.util.List;

/** Why no sequential order of calls explains their results. */
public final class HistoryText {
  private static final int MOST_OTHERS = 3;

  private HistoryText() {}

  /**
   * The sentences.
   *
   * @param consistency {@code linearizable}, {@code sequential} or {@code quiescent}
   * @param specification what the results were compared with, empty for the class itself
   * @param calls how many calls there are
   * @param order the longest order that explains a part, each call with its thread and result
   * @param stuck the call that cannot come next, with its thread
   * @param firstStep where that call begins
   * @param lastStep where it ends
   * @param returned what it returned, {@code returned 1} say
   * @param instead what it would do, {@code return null} say
   */
  public static String unexplained(
      String consistency,
      String specification,
      int calls,
      List<String> order,
      String stuck,
      int firstStep,
      int lastStep,
      String returned,
      String instead) {
    String longest =
        order.isEmpty()
            ? "Even first, "
            : "The longest order that explains a part of the %d calls is %s; then "
                .formatted(calls, String.join(", ", order));
    return "No order of the calls %s explains their results%s. %s%s (%s) would %s, but it %s."
        .formatted(
            scope(consistency),
            specification.isEmpty() ? "" : " by " + specification,
            longest,
            stuck,
            steps(firstStep, lastStep),
            instead,
            returned);
  }

  /**
   * A further call that cannot come next.
   *
   * @param call the call with its thread
   * @param returned what it returned
   * @param instead what it would do
   */
  public static String misfit(String call, String returned, String instead) {
    return "%s would %s, but it %s".formatted(call, instead, returned);
  }

  /** That no other call can come next either, some of which are given with the reason. */
  public static String others(List<String> misfits) {
    int told = Math.min(MOST_OTHERS, misfits.size());
    int more = misfits.size() - told;
    return misfits.isEmpty()
        ? ""
        : " Nor does another fit there: %s%s."
            .formatted(
                String.join("; ", misfits.subList(0, told)),
                more == 0 ? "" : "; and so with %d more".formatted(more));
  }

  /**
   * A call whose result no order of the calls can explain.
   *
   * @param call the call with its thread
   * @param firstStep where it begins
   * @param lastStep where it ends
   * @param because what is wrong with it
   */
  public static String impossible(
      String specification, String call, int firstStep, int lastStep, String because) {
    return "No order of the calls explains their results by %s: %s (%s) %s."
        .formatted(specification, call, steps(firstStep, lastStep), because);
  }

  private static String steps(int first, int last) {
    return first == last ? "step " + first : "steps " + first + " to " + last;
  }

  private static String scope(String consistency) {
    return switch (consistency) {
      case "sequential" -> "in which each thread's keep their places";
      case "quiescent" -> "in which those with a quiet moment between them keep their places";
      default -> "in which those that do not overlap keep their places";
    };
  }
}
