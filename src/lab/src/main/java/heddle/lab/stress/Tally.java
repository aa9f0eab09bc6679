package heddle.lab.stress;

import java.util.function.Supplier;

/** Counts how often each of the values 0, 1, 2 … came out of a structure. */
final class Tally {
  /** More than ever went in: a structure that gives more has a cycle. */
  private static final int MOST = 16;

  private final int[] times = new int[MOST];

  /** This value came out; null is nothing. */
  void add(Integer value) {
    if (value != null) {
      times[value]++;
    }
  }

  /** Takes out what is still in; null means that nothing is. */
  void addAll(Supplier<Integer> structure) {
    for (int i = 0; i < MOST; i++) {
      Integer value = structure.get();
      if (value == null) {
        return;
      }
      times[value]++;
    }
  }

  /** What became of the first so many values, in words. */
  String of(int values) {
    boolean lost = false;
    boolean doubled = false;
    for (int i = 0; i < values; i++) {
      lost |= times[i] == 0;
      doubled |= times[i] > 1;
    }
    return lost ? doubled ? "lost and doubled" : "lost" : doubled ? "doubled" : "each once";
  }
}
