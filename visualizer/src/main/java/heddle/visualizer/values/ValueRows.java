package heddle.visualizer.values;

import heddle.model.trace.LockState;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.StackFrame;
import heddle.model.trace.StackFrame.Local;
import heddle.model.trace.ThreadState;
import heddle.model.trace.TraceState;
import heddle.model.trace.Value;
import heddle.visualizer.history.Fields;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Locals;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.history.Ownership;
import heddle.visualizer.history.Pointer;
import heddle.visualizer.history.Shapes;
import heddle.visualizer.history.SharedFields;
import heddle.visualizer.history.Write;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the values of a run, step by step. */
final class ValueRows {
  private static final int MOST_ELEMENTS = 32;

  private final History history;
  private final Shapes shapes;
  private final List<Location> shared;

  ValueRows(History history) {
    this.history = history;
    shapes = history.shapes();
    shared = SharedFields.of(history, shapes);
  }

  /** The values after a step: the shared fields, then the local variables of each thread. */
  List<ValueRow> at(TraceState state) {
    List<ValueRow> rows = new ArrayList<>();
    if (!shared.isEmpty()) {
      String name = history.trace().className();
      rows.add(ValueRow.heading(0, name.substring(name.lastIndexOf('.') + 1)));
      shared.forEach(field -> addField(rows, field, SharedFields.name(field), state));
    }
    for (ThreadState t : state.threads()) {
      List<ValueRow> locals = locals(t, state);
      if (!locals.isEmpty()) {
        String operation = t.operation().isEmpty() ? "" : " · " + t.operation();
        rows.add(ValueRow.heading(t.thread(), t.name() + operation));
        rows.addAll(locals);
      }
    }
    return rows;
  }

  private void addField(List<ValueRow> rows, Location field, String name, TraceState state) {
    Pointer pointer = Pointer.at(field, state::fields, shapes);
    if (shapes.kind(pointer.target()) == ObjectKind.ARRAY) {
      shapes.fields(pointer.target()).stream()
          .limit(MOST_ELEMENTS)
          .forEach(e -> addField(rows, new Location(pointer.target(), e), name + e, state));
    } else {
      rows.add(field(pointer, name, state));
    }
  }

  private ValueRow field(Pointer pointer, String name, TraceState state) {
    int step = state.step();
    boolean lock = isNamedLock(pointer, name);
    Optional<Write> last = history.writes().last(pointer.slot(), step);
    int at =
        lock
            ? Ownership.since(history.trace(), step, pointer.target())
            : last.map(Write::step).orElse(0);
    boolean changed = at == step && step > 0;
    int writer = history.trace().steps().get(at).thread();
    return new ValueRow(
        pointer.slot().object() + "." + pointer.slot().field(),
        0,
        pointer.slot(),
        name,
        text(pointer, name, state),
        changed && !lock ? old(pointer, state) : "",
        changed,
        false,
        at,
        writer,
        history.names().thread(writer));
  }

  private String old(Pointer pointer, TraceState state) {
    Value before = history.writes().valueAt(pointer.slot(), state.step() - 1);
    if (before == null) {
      return "";
    }
    Fields heap = state::fields;
    Pointer old =
        pointer.slot().field().equals("pair")
            ? Pointer.ofPair(pointer.slot(), before, heap)
            : new Pointer(pointer.slot(), before, "");
    return stamped(history.names().value(old.value(), state.step() - 1), old.stamp());
  }

  /** The value; of a lock that is called as its field is, who holds it. */
  private String text(Pointer pointer, String name, TraceState state) {
    if (isNamedLock(pointer, name) && !lends(pointer)) {
      LockState lock = state.lock(pointer.target());
      return lock == null ? "free" : lock.text(state::threadName);
    }
    return stamped(state.text(pointer.value()), pointer.stamp());
  }

  /** Whether it is not itself held but lends a lock to readers and one to writers. */
  private boolean lends(Pointer pointer) {
    return shapes.info(pointer.target()).type().endsWith("ReadWriteLock");
  }

  private boolean isNamedLock(Pointer pointer, String name) {
    ObjectInfo info = shapes.info(pointer.target());
    return info != null && shapes.kind(info.id()) == ObjectKind.LOCK && info.label().equals(name);
  }

  private static String stamped(String text, String stamp) {
    return stamp.isEmpty() ? text : text + " · " + stamp;
  }

  private List<ValueRow> locals(ThreadState t, TraceState state) {
    List<ValueRow> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int frame = 0; frame < t.frames().size(); frame++) {
      StackFrame f = t.frames().get(frame);
      for (Local local : f.locals()) {
        boolean shadowed = !seen.add(local.name());
        String name = shadowed ? f.position().methodName() + "." + local.name() : local.name();
        rows.add(local(t, frame, local, name, state));
      }
    }
    return rows;
  }

  private ValueRow local(ThreadState t, int frame, Local local, String name, TraceState state) {
    int step = state.step();
    int taken = Locals.takenAt(history.trace(), step, t, frame, local);
    String text = state.text(local.value());
    String then = history.names().value(local.value(), taken);
    boolean stale = !then.equals(text);
    return new ValueRow(
        t.thread() + "." + (t.frames().size() - frame) + "." + local.name(),
        t.thread(),
        null,
        name,
        then,
        "",
        taken == step && step > 0,
        stale,
        taken,
        t.thread(),
        t.name());
  }
}
