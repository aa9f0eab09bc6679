package heddle.visualizer.history;

import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When each thread was held up: by a lock, a wait, a park, a sleep or a join. */
public final class Delays {
  private static final int OPEN = Integer.MAX_VALUE;

  private final Map<Integer, List<Delay>> byThread = new HashMap<>();
  private int last;

  Delays() {}

  void add(Step step) {
    last = step.number();
    for (ThreadState t : step.threads()) {
      change(t, step.number());
    }
  }

  /** The delay that a thread is in stands at the end of its list, with an end that is open. */
  private void change(ThreadState state, int step) {
    List<Delay> all = byThread.computeIfAbsent(state.thread(), k -> new ArrayList<>());
    Delay current = all.isEmpty() || all.getLast().last() != OPEN ? null : all.getLast();
    boolean same =
        current != null
            && current.state().status() == state.status()
            && current.state().waitsFor() == state.waitsFor()
            && current.state().heldBy() == state.heldBy();
    if (same) {
      return;
    }
    if (current != null) {
      all.set(all.size() - 1, new Delay(current.first(), step - 1, current.state()));
    }
    if (held(state)) {
      all.add(new Delay(step, OPEN, state));
    }
  }

  /** Whether a thread in this state waits for something. */
  public static boolean held(ThreadState state) {
    return !state.ready() && state.status() != ThreadStatus.ENDED;
  }

  /** The delays of a thread in order. */
  public List<Delay> of(int thread) {
    return between(thread, 0, last);
  }

  /** The delay that a thread is in after a step, if any. */
  public Optional<Delay> at(int thread, int step) {
    return between(thread, step, step).stream().findFirst();
  }

  /** The delays of a thread that touch the steps from one to another. */
  public List<Delay> between(int thread, int from, int to) {
    List<Delay> all = byThread.getOrDefault(thread, List.of());
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).last() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < all.size() && all.get(end).first() <= to) {
      end++;
    }
    return all.subList(low, end).stream().map(this::upToNow).toList();
  }

  private Delay upToNow(Delay d) {
    return d.last() == OPEN ? new Delay(d.first(), last, d.state()) : d;
  }
}
