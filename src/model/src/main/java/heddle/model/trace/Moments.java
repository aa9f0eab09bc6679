package heddle.model.trace;

import java.util.Arrays;

/** Steps at which something happened, ascending. */
final class Moments {
  private int size;
  private int[] steps = new int[1];

  /** It happens at this step too, which is none before the latest; returns its number among all. */
  int add(int step) {
    if (size > 0 && steps[size - 1] == step) {
      return size - 1;
    }
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, size * 2);
    }
    steps[size] = step;
    return size++;
  }

  /** The number of the latest one up to a step, or -1; O(log of how many there are). */
  int latest(int step) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps[middle] <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The step of the latest one up to a step, or null. */
  Integer latestStep(int step) {
    int latest = latest(step);
    return latest < 0 ? null : steps[latest];
  }
}
