package heddle.visualizer.stacks;

import heddle.model.trace.ObjectInfo;
import heddle.model.trace.StackFrame;
import heddle.model.trace.StackFrame.Local;
import heddle.model.trace.ThreadState;
import heddle.model.trace.TraceState;
import heddle.model.trace.Value;
import java.util.Map;

/**
 * An expression looked at in all threads: a local variable or a field of the object under study,
 * and fields from there on: {@code top.next.value}.
 */
final class Watch {
  /** What stands where a thread has no such thing. */
  static final String NOTHING = "–";

  private final String expression;
  private final String[] names;

  Watch(String expression) {
    this.expression = expression;
    names = expression.strip().split("\\.");
  }

  String expression() {
    return expression;
  }

  /** Its value for a thread after a step. */
  String value(TraceState state, String className, ThreadState thread) {
    Value value = local(thread, names[0]);
    if (value == null) {
      value = field(state, className, names[0]);
    }
    for (int i = 1; i < names.length && value != null; i++) {
      value = value.isReference() ? state.fields(value.object()).get(names[i]) : null;
    }
    return value == null ? NOTHING : state.text(value);
  }

  private static Value local(ThreadState thread, String name) {
    for (StackFrame frame : thread.frames()) {
      for (Local local : frame.locals()) {
        if (local.name().equals(name)) {
          return local.value();
        }
      }
    }
    return null;
  }

  private static Value field(TraceState state, String className, String name) {
    for (ObjectInfo info : state.objects()) {
      Map<String, Value> fields = state.fields(info.id());
      if (info.type().equals(className) && fields.containsKey(name)) {
        return fields.get(name);
      }
    }
    return null;
  }
}
