package heddle.visualizer.history;

import heddle.model.trace.Event;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operations of every thread.
 *
 * <p>A thread stands before its next visible operation, so a call that begins behind the visible
 * operation of a step owns the thread's steps after it, not that step. A call without any visible
 * operation owns no step and is left out.
 */
public final class Operations {
  private final Map<Integer, List<Operation>> byThread = new HashMap<>();

  private Operations() {}

  /** The operations of a run. */
  public static Operations of(Trace trace) {
    Operations operations = new Operations();
    Map<Integer, Draft> open = new HashMap<>();
    Names names = Names.of(trace);
    for (Step step : trace.steps()) {
      for (Event e : step.events()) {
        operations.add(e, step.number(), open, names);
      }
    }
    open.values().forEach(d -> operations.close(d, null));
    return operations;
  }

  private static final class Draft {
    final int thread;
    final String call;
    int first = -1;
    int last = -1;

    Draft(int thread, String call) {
      this.thread = thread;
      this.call = call;
    }
  }

  private void add(Event e, int step, Map<Integer, Draft> open, Names names) {
    switch (e.kind()) {
      case INVOKE -> open.put(e.thread(), new Draft(e.thread(), e.detail()));
      case RETURN ->
          close(open.remove(e.thread()), e.after() == null ? "" : names.value(e.after(), step));
      case THROW -> close(open.remove(e.thread()), "throws " + e.detail());
      case END -> {}
      default -> {
        Draft draft = open.get(e.thread());
        if (draft != null) {
          draft.first = draft.first < 0 ? step : draft.first;
          draft.last = step;
        }
      }
    }
  }

  private void close(Draft draft, String outcome) {
    if (draft != null && draft.thread > 0 && draft.first >= 0) {
      byThread
          .computeIfAbsent(draft.thread, k -> new ArrayList<>())
          .add(new Operation(draft.thread, draft.call, draft.first, draft.last, outcome));
    }
  }

  /** The operations of a thread in order. */
  public List<Operation> of(int thread) {
    return byThread.getOrDefault(thread, List.of());
  }

  /** The operation of the thread that a step lies within, if any. */
  public Optional<Operation> at(int thread, int step) {
    int index = firstEndingAtOrAfter(thread, step);
    List<Operation> all = of(thread);
    return index < all.size() && all.get(index).first() <= step
        ? Optional.of(all.get(index))
        : Optional.empty();
  }

  /** The operations of a thread that have a step from one step to another. */
  public List<Operation> between(int thread, int from, int to) {
    List<Operation> all = of(thread);
    int start = firstEndingAtOrAfter(thread, from);
    int end = start;
    while (end < all.size() && all.get(end).first() <= to) {
      end++;
    }
    return all.subList(start, end);
  }

  private int firstEndingAtOrAfter(int thread, int step) {
    List<Operation> all = of(thread);
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).last() < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
