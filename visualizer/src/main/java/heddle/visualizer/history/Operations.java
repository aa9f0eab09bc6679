package heddle.visualizer.history;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Step;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operations of every thread.
 *
 * <p>A step's first event is its visible operation; markers follow it. If a call is under way when
 * the step begins, the step belongs to it; otherwise to the call that the step's last INVOKE
 * begins. A call without any visible operation owns no step and is left out.
 */
public final class Operations {
  private final Map<Integer, OperationSeries> byThread = new HashMap<>();
  private final Map<Integer, Draft> open = new HashMap<>();
  private final Names names;

  /** Results are written as these names say. */
  Operations(Names names) {
    this.names = names;
  }

  private static final class Draft {
    final int thread;
    final String call;
    int first = -1;
    int last = -1;
    private int stores;
    private int lastStore;
    private int updates;
    private int lastUpdate;

    Draft(int thread, String call) {
      this.thread = thread;
      this.call = call;
    }

    void did(Event event) {
      if (Writes.stores(event)) {
        stores++;
        lastStore = event.step();
        if (event.kind() != EventKind.WRITE) {
          updates++;
          lastUpdate = event.step();
        }
      }
    }

    /** Asked at the end only; an update with writes behind it may have but taken a lock. */
    private int effect() {
      if (stores == 0) {
        return first == last ? first : Operation.UNKNOWN;
      }
      boolean updated = updates == 1 && lastUpdate == lastStore;
      return stores == 1 || updated ? lastStore : Operation.UNKNOWN;
    }

    Operation as(String outcome) {
      return new Operation(
          thread, call, first, last, outcome, outcome == null ? Operation.UNKNOWN : effect());
    }
  }

  void add(Step step) {
    Event visible = step.event() == null || step.event().kind().marker() ? null : step.event();
    Draft underWay = visible == null ? null : open.get(visible.thread());
    if (underWay != null) {
      own(underWay, visible);
    }
    Event begins = underWay == null && visible != null ? lastInvoke(step, visible.thread()) : null;
    for (Event e : step.events()) {
      switch (e.kind()) {
        case INVOKE -> {
          Draft draft = new Draft(e.thread(), e.detail());
          if (e == begins) {
            own(draft, visible);
          }
          open.put(e.thread(), draft);
        }
        case RETURN ->
            close(
                open.remove(e.thread()),
                e.after() == null ? "" : names.value(e.after(), step.number()));
        case THROW -> close(open.remove(e.thread()), "throws " + e.detail());
        default -> {}
      }
    }
  }

  private static Event lastInvoke(Step step, int thread) {
    return step.events().reversed().stream()
        .filter(e -> e.kind() == EventKind.INVOKE && e.thread() == thread)
        .findFirst()
        .orElse(null);
  }

  /** The call that a thread is in stands at the end of its list as soon as it has a step. */
  private void own(Draft draft, Event visible) {
    int step = visible.step();
    draft.did(visible);
    if (draft.thread > 0) {
      OperationSeries all = byThread.computeIfAbsent(draft.thread, OperationSeries::new);
      boolean begins = draft.first < 0;
      draft.first = begins ? step : draft.first;
      draft.last = step;
      if (begins) {
        all.add(draft.as(null));
      } else {
        all.set(all.size() - 1, draft.as(null));
      }
    }
  }

  private void close(Draft draft, String outcome) {
    if (draft != null && draft.thread > 0 && draft.first >= 0) {
      OperationSeries all = byThread.get(draft.thread);
      all.set(all.size() - 1, draft.as(outcome));
    }
  }

  /** The operations of a thread in order. */
  public List<Operation> of(int thread) {
    OperationSeries all = byThread.get(thread);
    return all == null ? List.of() : Collections.unmodifiableList(all);
  }

  /** The operation of the thread that a step lies within, if any. */
  public Optional<Operation> at(int thread, int step) {
    int index = firstEndingAtOrAfter(thread, step);
    List<Operation> all = of(thread);
    return index < all.size() && all.get(index).first() <= step
        ? Optional.of(all.get(index))
        : Optional.empty();
  }

  /** The first operation of the thread that ends at a step or later, or {@code null}. */
  public Operation endingFrom(int thread, int step) {
    int index = firstEndingAtOrAfter(thread, step);
    List<Operation> all = of(thread);
    return index < all.size() ? all.get(index) : null;
  }

  /** The first step of the thread's operation that began last before a step; 0 if none did. */
  public int beginningBefore(int thread, int step) {
    List<Operation> all = of(thread);
    int index = firstEndingAtOrAfter(thread, step);
    if (index < all.size() && all.get(index).first() < step) {
      return all.get(index).first();
    }
    return index == 0 ? 0 : all.get(index - 1).first();
  }

  /** The operations of a thread that have a step from one step to another. */
  public List<Operation> between(int thread, int from, int to) {
    OperationSeries all = byThread.get(thread);
    if (all == null) {
      return List.of();
    }
    int start = all.endingFrom(from);
    return List.copyOf(all.subList(start, all.beginningAfter(start, to)));
  }

  private int firstEndingAtOrAfter(int thread, int step) {
    OperationSeries all = byThread.get(thread);
    return all == null ? 0 : all.endingFrom(step);
  }
}
