package algorithms.forkjoin;

import algorithms.stealing.StealingTask;
import algorithms.stealing.WorkStealingPool;
import java.util.Arrays;

/**
 * Sorts an array of numbers in halves that are sorted at the same time, and merged.
 *
 * <p>Below {@value #THRESHOLD} numbers a half is sorted in place. One array of the same size is
 * needed beside; the two change roles on every level, so that each merge copies once.
 *
 * <p><b>Progress:</b> blocking, without deadlock: who waits for a half runs other tasks meanwhile.
 * <b>Complexity:</b> time in proportion to n log n divided by the threads, plus n for the last
 * merge, which one thread does. <b>Source:</b> "Lock-Free Data Structures: From Theory to Mastery",
 * part 9, problem 5; "Advanced Threading Patterns", fork-join.
 */
public final class MergeSort {

  private static final int THRESHOLD = 1 << 13;

  private MergeSort() {}

  /**
   * Sorts in ascending order.
   *
   * @param numbers the array, which nobody else uses meanwhile
   * @param pool runs the halves
   */
  public static void sort(int[] numbers, WorkStealingPool pool) {
    pool.invoke(new Part(numbers.clone(), numbers, 0, numbers.length));
  }

  /** Sorts a part of {@code from} into the same part of {@code to}; both hold the same before. */
  private static final class Part extends StealingTask<Void> {
    private final int[] from;
    private final int[] to;
    private final int start;
    private final int end;

    Part(int[] from, int[] to, int start, int end) {
      this.from = from;
      this.to = to;
      this.start = start;
      this.end = end;
    }

    @Override
    protected Void compute() {
      if (end - start <= THRESHOLD) {
        Arrays.sort(to, start, end);
        return null;
      }
      int middle = (start + end) >>> 1;
      both(new Part(to, from, start, middle), new Part(to, from, middle, end));
      merge(middle);
      return null;
    }

    private void merge(int middle) {
      int low = start;
      int high = middle;
      for (int i = start; i < end; i++) {
        boolean takeLow = high == end || (low < middle && from[low] <= from[high]);
        to[i] = takeLow ? from[low++] : from[high++];
      }
    }
  }
}
