package heddle.visualizer.history;

import heddle.model.trace.LockState;
import heddle.model.trace.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When each thread had which locks, alone or shared; twelve bytes for each time. */
public final class Holdings {
  private static final int OPEN = Integer.MAX_VALUE;

  private final Map<Integer, Map<Integer, Times>> byThread = new HashMap<>();
  private final Map<Integer, BitSet> slots = new HashMap<>();
  private final Map<Integer, Set<Integer>> holders = new HashMap<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private int last;

  Holdings() {}

  /** The times of one thread with one lock: first step, last step and slot of each, in order. */
  private static final class Times {
    private static final int WIDTH = 3;
    private int[] all = new int[WIDTH];
    private int count;

    void begin(int step, int slot) {
      if (count * WIDTH == all.length) {
        all = Arrays.copyOf(all, 2 * all.length);
      }
      all[count * WIDTH] = step;
      all[count * WIDTH + 1] = OPEN;
      all[count * WIDTH + 2] = slot;
      count++;
    }

    /** Ends the latest one and tells its slot. */
    int end(int step) {
      all[(count - 1) * WIDTH + 1] = step;
      return all[(count - 1) * WIDTH + 2];
    }

    int first(int i) {
      return all[i * WIDTH];
    }

    int last(int i) {
      return all[i * WIDTH + 1];
    }

    int slot(int i) {
      return all[i * WIDTH + 2];
    }

    /** The first that ends at a step or later. */
    int endingFrom(int step) {
      int low = 0;
      int high = count;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (last(middle) < step) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  void add(Step step) {
    last = step.number();
    for (LockState lock : step.locks()) {
      change(lock, step.number());
    }
  }

  private void change(LockState lock, int step) {
    Set<Integer> now = new HashSet<>(lock.sharing());
    if (lock.owner() > 0) {
      now.add(lock.owner());
    }
    Set<Integer> before = holders.getOrDefault(lock.object(), Set.of());
    if (now.equals(before)) {
      return;
    }
    for (int thread : before) {
      if (!now.contains(thread)) {
        int slot = times(thread, lock.object()).end(step - 1);
        slots.get(thread).clear(slot);
      }
    }
    for (int thread : now) {
      if (!before.contains(thread)) {
        BitSet taken = slots.computeIfAbsent(thread, k -> new BitSet());
        int slot = taken.nextClearBit(0);
        taken.set(slot);
        times(thread, lock.object()).begin(step, slot);
      }
    }
    holders.put(lock.object(), now);
    numbers.putIfAbsent(lock.object(), numbers.size());
  }

  private Times times(int thread, int lock) {
    return byThread
        .computeIfAbsent(thread, k -> new LinkedHashMap<>())
        .computeIfAbsent(lock, k -> new Times());
  }

  /** The number of a lock by the order in which they were first taken, from 0; -1 if nobody did. */
  public int number(int lock) {
    return numbers.getOrDefault(lock, -1);
  }

  /** What a thread had during the steps from one to another, in the order of taking. */
  public List<Holding> between(int thread, int from, int to) {
    List<Holding> found = new ArrayList<>();
    byThread
        .getOrDefault(thread, Map.of())
        .forEach(
            (lock, times) -> {
              for (int i = times.endingFrom(from); i < times.count && times.first(i) <= to; i++) {
                int end = Math.min(times.last(i), last);
                found.add(new Holding(thread, lock, times.first(i), end, times.slot(i)));
              }
            });
    found.sort(Comparator.comparingInt(Holding::first).thenComparingInt(Holding::lock));
    return found;
  }
}
