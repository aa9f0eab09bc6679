package heddle.visualizer.session;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.LockState;
import heddle.model.trace.StackFrame;
import heddle.model.trace.StackFrame.Local;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.model.trace.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is recorded of a state, written so that two states are written alike exactly if they are
 * the same but for the numbers of objects: where threads stand, with their variables and the
 * results so far, what can be reached from there, and who has which lock. Objects of the
 * preparation are the same in all runs and keep their numbers; the others are numbered as they are
 * reached.
 */
public final class StateKey {
  private final TraceState state;
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Deque<Integer> unwritten = new ArrayDeque<>();

  private StateKey(TraceState state) {
    this.state = state;
  }

  /** The key of the state after a step; O(number of steps and of objects). */
  public static String of(Trace trace, int step) {
    StateKey key = new StateKey(trace.stateAt(step));
    trace.stateAt(0).objects().forEach(o -> key.number(o.id()));
    key.results(trace, step);
    key.state.threads().forEach(key::thread);
    key.text.append("static");
    key.fields(0);
    while (!key.unwritten.isEmpty()) {
      key.object(key.unwritten.poll());
    }
    return key.text.toString();
  }

  private int number(int object) {
    Integer known = numbers.get(object);
    if (known == null) {
      known = numbers.size() + 1;
      numbers.put(object, known);
      unwritten.add(object);
    }
    return known;
  }

  private void results(Trace trace, int step) {
    Map<Integer, List<String>> results = new TreeMap<>();
    for (int i = 1; i <= step; i++) {
      Step taken = trace.steps().get(i);
      for (Event e : taken.events()) {
        if (e.kind() == EventKind.RETURN || e.kind() == EventKind.THROW) {
          results
              .computeIfAbsent(e.thread(), t -> new ArrayList<>())
              .add(e.detail() + "=" + (e.after() == null ? "" : written(e.after())));
        }
      }
    }
    text.append(results);
  }

  private void thread(ThreadState t) {
    text.append("\nthread ").append(t.thread()).append(' ').append(t.status());
    text.append(' ').append(t.operation()).append(" by ").append(t.heldBy());
    text.append(" for ").append(t.waitsFor() == 0 ? 0 : number(t.waitsFor()));
    if (t.next() != null) {
      Event next = t.next();
      text.append(" next ").append(next.kind()).append(' ').append(next.location());
      text.append(' ').append(next.detail()).append(' ').append(next.position());
      text.append(' ').append(next.object() == 0 ? 0 : number(next.object()));
    }
    for (StackFrame frame : t.frames()) {
      text.append("\n  ").append(frame.position());
      for (Local local : frame.locals()) {
        text.append(' ').append(local.name()).append('=').append(written(local.value()));
      }
    }
  }

  private String written(Value value) {
    return value == null ? "?" : value.isReference() ? "#" + number(value.object()) : value.text();
  }

  private void object(int object) {
    text.append("\n#").append(numbers.get(object)).append(' ');
    text.append(state.object(object) == null ? "" : state.object(object).type());
    fields(object);
    LockState lock = state.lock(object);
    if (lock != null) {
      text.append(" owner ").append(lock.owner()).append('×').append(lock.holds());
      text.append(lock.blocked().stream().sorted().toList()).append(lock.waiting());
      text.append(lock.sharing()).append(lock.content());
    }
  }

  private void fields(int object) {
    state
        .fields(object)
        .forEach((name, value) -> text.append(' ').append(name).append('=').append(written(value)));
  }
}
