package heddle.visualizer.history;

import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When each thread was held up: by a lock, a wait, a park, a sleep or a join. */
public final class Delays {
  private final Map<Integer, List<Delay>> byThread = new HashMap<>();

  private Delays() {}

  /** The delays of a run. */
  public static Delays of(Trace trace) {
    Delays delays = new Delays();
    Map<Integer, Delay> open = new HashMap<>();
    for (Step step : trace.steps()) {
      for (ThreadState t : step.threads()) {
        delays.change(t, step.number(), open);
      }
    }
    open.values().forEach(d -> delays.add(d, trace.last()));
    return delays;
  }

  private void change(ThreadState state, int step, Map<Integer, Delay> open) {
    Delay current = open.get(state.thread());
    boolean same =
        current != null
            && current.state().status() == state.status()
            && current.state().waitsFor() == state.waitsFor()
            && current.state().heldBy() == state.heldBy();
    if (same) {
      return;
    }
    if (current != null) {
      open.remove(state.thread());
      add(current, step - 1);
    }
    if (held(state)) {
      open.put(state.thread(), new Delay(step, step, state));
    }
  }

  private void add(Delay delay, int last) {
    byThread
        .computeIfAbsent(delay.thread(), k -> new ArrayList<>())
        .add(new Delay(delay.first(), last, delay.state()));
  }

  /** Whether a thread in this state waits for something. */
  public static boolean held(ThreadState state) {
    return !state.ready() && state.status() != ThreadStatus.ENDED;
  }

  /** The delays of a thread in order. */
  public List<Delay> of(int thread) {
    return byThread.getOrDefault(thread, List.of());
  }

  /** The delay that a thread is in after a step, if any. */
  public Optional<Delay> at(int thread, int step) {
    return between(thread, step, step).stream().findFirst();
  }

  /** The delays of a thread that touch the steps from one to another. */
  public List<Delay> between(int thread, int from, int to) {
    List<Delay> all = of(thread);
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
    return all.subList(low, end);
  }
}
