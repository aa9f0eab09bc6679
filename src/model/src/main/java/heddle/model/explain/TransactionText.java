package heddle.model.explain;

import heddle.model.scenario.Judging.Transactions;
import java.util.List;

/** Why no order of transactions explains what they have read. */
public final class TransactionText {
  private TransactionText() {}

  /**
   * The sentences.
   *
   * @param consistency what was promised
   * @param attempts how many attempts count
   * @param order the longest order that explains a part of them
   * @param stuck the attempt that cannot come next, {@code T2's 1st attempt} say
   * @param became what became of it: {@code committed}, {@code given up} or {@code not ended}
   * @param first its first step
   * @param last its last step
   * @param read what it read: {@code x as 1 at step 5}
   * @param expected what it would have to read there
   */
  public static String unordered(
      String consistency,
      int attempts,
      List<String> order,
      String stuck,
      String became,
      int first,
      int last,
      String read,
      String expected) {
    String begin =
        order.isEmpty()
            ? "Even first, "
            : "The longest order that explains a part of the %d attempts is %s; then "
                .formatted(attempts, String.join(", ", order));
    return "No order of the transactions%s explains what they have read. %s%s (steps %d to %d, %s) would read %s, but it read %s."
        .formatted(scope(consistency), begin, stuck, first, last, became, expected, read);
  }

  /** Which one: {@code T2's 1st attempt}. */
  public static String attempt(String thread, int number) {
    return thread + "'s " + Wording.ordinal(number) + " attempt";
  }

  private static String scope(String consistency) {
    return switch (consistency) {
      case Transactions.SERIALIZABLE -> " that were committed";
      case Transactions.STRICTLY ->
          " that were committed, in which those that do not overlap keep their places,";
      default -> ", those that were given up among them,";
    };
  }
}
