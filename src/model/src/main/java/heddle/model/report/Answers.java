package heddle.model.report;

/**
 * What else can be said of a failure: how likely it is, and the last moment at which it could have
 * been avoided.
 *
 * @param likelihood how often it occurs by chance
 * @param passing the run without a failure that goes along with the failing one the longest, or
 *     {@code null} if none was found
 * @param tries how many other runs went along with the failing one for longer than {@code passing},
 *     or at all if that is {@code null}; none of them passed
 */
public record Answers(Likelihood likelihood, Passing passing, int tries) {

  /**
   * The share of failing executions if any thread that can go is as likely as any other to take the
   * next step, with its Wilson score interval of 95 % (Wilson, JASA 22, 1927).
   *
   * @param failing executions that failed in the same way
   * @param executions of so many
   * @param low the lower end of the interval, from 0
   * @param high its upper end, up to 1
   */
  public record Likelihood(long failing, long executions, double low, double high) {
    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** So many failing ones of at least one execution. */
    public static Likelihood of(long failing, long executions) {
      double n = executions;
      double share = failing / n;
      double scale = 1 + Z * Z / n;
      double middle = (share + Z * Z / (2 * n)) / scale;
      double spread = Z / scale * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
      return new Likelihood(
          failing, executions, Math.max(0, middle - spread), Math.min(1, middle + spread));
    }
  }

  /**
   * A run that passes, beside one that fails.
   *
   * @param schedule its decisions, in the text form of {@code Schedule}
   * @param decisions how many decisions the two have in common from the beginning
   * @param step the step at which they part, from 1
   * @param instead who goes there in the passing run, or what it chooses, {@code ~2} say
   * @param failing who goes there in the failing run, or what it chooses
   */
  public record Passing(String schedule, int decisions, int step, String instead, String failing) {}
}
