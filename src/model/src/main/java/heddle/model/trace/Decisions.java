package heddle.model.trace;

import java.util.Arrays;

/**
 * The decisions of a run, at hand without reading the steps, most of them in one byte: of each step
 * the thread, and behind it as negative numbers the other choices.
 */
final class Decisions {
  private final StepBytes all = new StepBytes();
  private int steps;

  /** One more step. */
  void add(Step s) {
    all.writeSigned(s.thread());
    s.choices().forEach(c -> all.writeSigned(-c));
    steps++;
  }

  /**
   * The decisions of so many steps, in the form of {@code Schedule}: steps of no thread are none of
   * them. O(number of steps).
   */
  int[] ofFirst(int number) {
    int[] decisions = new int[Math.max(16, number)];
    int count = 0;
    all.seek(0);
    int begun = 0;
    boolean taken = false;
    while (all.position() < all.end()) {
      int next = all.readSigned();
      if (next >= 0) {
        if (begun == Math.min(number, steps)) {
          break;
        }
        begun++;
        taken = next > 0;
      }
      if (taken) {
        decisions = count == decisions.length ? Arrays.copyOf(decisions, 2 * count) : decisions;
        decisions[count++] = next;
      }
    }
    return Arrays.copyOf(decisions, count);
  }
}
