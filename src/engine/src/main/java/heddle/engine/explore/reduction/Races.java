package heddle.engine.explore.reduction;

import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Happens-before of one execution, and its reversible races: pairs of dependent operations with
 * nothing in between that orders them otherwise. O(n²) in the number of operations.
 */
final class Races {
  private final List<Op> ops;
  private final int[][] clocks;
  private final int[] turn;
  private final int[] counts;
  private final int[] lastOf;

  private Races(List<Op> ops, int threads) {
    this.ops = ops;
    clocks = new int[ops.size()][];
    turn = new int[ops.size()];
    counts = new int[threads];
    lastOf = new int[threads];
    Arrays.fill(lastOf, -1);
  }

  /** Tells the sequence to be tried from before operation k, for every race (k, j) with j new. */
  static void find(
      List<Op> ops, int threads, int firstNew, BiConsumer<Integer, List<Op>> alternative) {
    Races races = new Races(ops, threads);
    for (int j = 0; j < ops.size(); j++) {
      List<Integer> racing = races.add(j);
      if (j >= firstNew) {
        for (int k : racing) {
          alternative.accept(k, races.reversal(k, j));
        }
      }
    }
  }

  /** Computes the clock of operation j; the operations that it races with, latest first. */
  private List<Integer> add(int j) {
    Op op = ops.get(j);
    int[] clock = lastOf[op.thread()] < 0 ? new int[counts.length] : copyOf(lastOf[op.thread()]);
    if (op.cause() >= 0 && op.cause() < j) {
      join(clock, clocks[op.cause()]);
    }
    List<Integer> racing = new ArrayList<>(2);
    for (int k = j - 1; k >= 0; k--) {
      Op earlier = ops.get(k);
      if (earlier.thread() != op.thread() && earlier.dependsOn(op)) {
        int first = earlier.releases() ? entered(k) : k;
        if (clock[earlier.thread()] < turn[first]) {
          racing.add(first);
        }
        join(clock, clocks[k]);
      }
    }
    turn[j] = ++counts[op.thread()];
    clock[op.thread()] = turn[j];
    clocks[j] = clock;
    lastOf[op.thread()] = j;
    return racing;
  }

  private int[] copyOf(int k) {
    return clocks[k].clone();
  }

  private static void join(int[] clock, int[] other) {
    for (int t = 0; t < clock.length; t++) {
      clock[t] = Math.max(clock[t], other[t]);
    }
  }

  /** Where the monitor was entered that operation k releases: that is what can be overtaken. */
  private int entered(int k) {
    Op release = ops.get(k);
    for (int i = k - 1; i >= 0; i--) {
      Op o = ops.get(i);
      if (o.thread() == release.thread()
          && o.object() == release.object()
          && (o.kind() == EventKind.MONITOR_ENTER || o.kind() == EventKind.RESUME)) {
        return i;
      }
    }
    return k;
  }

  /** What follows operation k without depending on it, up to j, and then j. */
  private List<Op> reversal(int k, int j) {
    List<Op> sequence = new ArrayList<>();
    int thread = ops.get(k).thread();
    for (int i = k + 1; i < j; i++) {
      if (clocks[i][thread] < turn[k]) {
        sequence.add(ops.get(i));
      }
    }
    sequence.add(ops.get(j));
    return sequence;
  }
}
