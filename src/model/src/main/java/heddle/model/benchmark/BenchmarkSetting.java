package heddle.model.benchmark;

/**
 * Something of a workload that can be varied.
 *
 * @param name the word for it in requests and results
 * @param title the words for it in the window, with its unit
 * @param usual what it is unless something else is asked for
 * @param least the smallest value
 * @param most the greatest
 */
public record BenchmarkSetting(String name, String title, int usual, int least, int most) {
  /** How long a thread does something else after each operation: less contention if it is more. */
  static final BenchmarkSetting PAUSE =
      new BenchmarkSetting("pause", "Work between operations, in units of some ns", 0, 0, 100_000);

  /** How many go in before as many come out. */
  static final BenchmarkSetting BATCH =
      new BenchmarkSetting("batch", "Values that go in before as many come out", 1, 1, 500);

  /** How many of a hundred operations change nothing. */
  static final BenchmarkSetting READS =
      new BenchmarkSetting("reads", "Reads of 100 operations", 80, 0, 100);

  /** How many different keys or elements there are. */
  static BenchmarkSetting size(int usual) {
    return new BenchmarkSetting("size", "Keys, of which half are in it", usual, 2, 1 << 16);
  }

  /** {@code reads 50}. */
  public String with(int value) {
    return name + " " + value;
  }
}
