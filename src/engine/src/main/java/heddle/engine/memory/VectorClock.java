package heddle.engine.memory;

import java.util.Arrays;

/**
 * How much of each thread happens before a point: the number of its stretches, by the thread's
 * number. Grows as threads come. Not thread-safe.
 */
public final class VectorClock {
  private int[] times = new int[8];

  /** The time of a thread, 0 if nothing of it happens before. */
  public int get(int thread) {
    return thread < times.length ? times[thread] : 0;
  }

  /** The next stretch of this thread begins. */
  void tick(int thread) {
    reserve(thread + 1);
    times[thread]++;
  }

  /** What happens before the other point happens before this one too. */
  void join(VectorClock other) {
    if (other == null) {
      return;
    }
    int[] theirs = other.times;
    reserve(theirs.length);
    for (int i = 0; i < theirs.length; i++) {
      if (theirs[i] > times[i]) {
        times[i] = theirs[i];
      }
    }
  }

  private void reserve(int threads) {
    if (threads > times.length) {
      times = Arrays.copyOf(times, Math.max(threads, times.length * 2));
    }
  }

  /** Nothing happens before. */
  void clear() {
    Arrays.fill(times, 0);
  }

  @Override
  public String toString() {
    return Arrays.toString(times);
  }
}
