package heddle.model.trace;

import java.util.ArrayList;
import java.util.List;

/** The values that one thing has had, with the steps that brought them. */
final class Changes<T> {
  private final Moments moments = new Moments();
  private final List<T> values = new ArrayList<>(1);

  /** Has this value from this step on, which is none before the latest. */
  void add(int step, T value) {
    int i = moments.add(step);
    if (i == values.size()) {
      values.add(value);
    } else {
      values.set(i, value);
    }
  }

  /** The value after a step, or null if it had none yet; O(log of the number of changes). */
  T at(int step) {
    int latest = moments.latest(step);
    return latest < 0 ? null : values.get(latest);
  }
}
