package heddle.model.trace;

import java.util.Arrays;

/** The decisions of a run, and how many each step took; at hand without reading the steps. */
final class Decisions {
  private int[] all = new int[16];
  private int count;
  private int[] ends = new int[16];
  private int steps;

  /** One more step. */
  void add(Step s) {
    if (s.thread() > 0) {
      add(s.thread());
      s.choices().forEach(c -> add(-c));
    }
    if (steps == ends.length) {
      ends = Arrays.copyOf(ends, steps * 2);
    }
    ends[steps++] = count;
  }

  private void add(int decision) {
    if (count == all.length) {
      all = Arrays.copyOf(all, count * 2);
    }
    all[count++] = decision;
  }

  /** The decisions of so many steps, in the form of {@code Schedule}. */
  int[] ofFirst(int number) {
    return number == 0 ? new int[0] : Arrays.copyOf(all, ends[number - 1]);
  }
}
