package heddle.visualizer.states;

import heddle.model.trace.Event;
import heddle.model.trace.LockState;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.StackFrame;
import heddle.model.trace.ThreadState;
import heddle.model.trace.TraceState;
import heddle.model.trace.Value;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that is known of a state as one text, so that states can be told apart: where each thread
 * stands with its local variables, the fields of all objects, and who has which lock. Objects are
 * told by their numbers, so two states that differ in nothing but who made which object first count
 * as two.
 */
public final class StateText {
  private StateText() {}

  /** The text; equal for equal states. */
  public static String of(TraceState state) {
    StringBuilder text = new StringBuilder();
    state.threads().forEach(t -> thread(text, t));
    Stream.concat(Stream.of(0), state.objects().stream().map(ObjectInfo::id))
        .sorted()
        .forEach(object -> object(text, state, object));
    state.locks().stream()
        .sorted(Comparator.comparingInt(LockState::object))
        .forEach(lock -> text.append(lock).append('\n'));
    return text.toString();
  }

  private static void thread(StringBuilder text, ThreadState thread) {
    text.append('T').append(thread.thread()).append(' ').append(thread.status());
    text.append(' ').append(thread.operation()).append(' ').append(thread.waitsFor());
    Event next = thread.next();
    if (next != null) {
      text.append(' ').append(next.kind()).append(' ').append(next.object());
      text.append('.').append(next.location()).append(' ').append(next.detail());
    }
    for (StackFrame frame : thread.frames()) {
      text.append(' ').append(frame.position());
      frame.locals().forEach(l -> text.append(' ').append(l.name()).append(value(l.value())));
    }
    text.append('\n');
  }

  private static void object(StringBuilder text, TraceState state, int object) {
    Map<String, Value> fields = state.fields(object);
    if (!fields.isEmpty()) {
      text.append(object).append('#').append(state.incarnation(object));
      fields.forEach((name, value) -> text.append(' ').append(name).append(value(value)));
      text.append('\n');
    }
  }

  private static String value(Value value) {
    return "=" + value.object() + ":" + value.text();
  }
}
