package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.model.trace.EventKind;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * The promise of final fields (JLS 17.5): who gets an object, be it by a race, sees what its final
 * fields refer to at least as it was when the constructor ended.
 */
final class FinalFields {
  private FinalFields() {}

  /**
   * Whether a write is ordered before a read in this way: an object refers to the location's owner
   * by a final field, it was given away after the write, and the reader got it before the read.
   */
  static boolean publish(Execution run, int write, int read) {
    EventLog log = run.log();
    Object owner = log.target(read);
    if (owner == null || log.kind(write) != EventKind.WRITE || log.kind(read) != EventKind.READ) {
      return false;
    }
    for (int row = write + 1; row < read; row++) {
      if (log.thread(row) == log.thread(read)
          && log.kind(row) == EventKind.READ
          && log.type(row) == 'L'
          && refers(run, log.newRef(row), owner)
          && !givenAwayBefore(log, log.newRef(row), write)) {
        return true;
      }
    }
    return false;
  }

  private static boolean givenAwayBefore(EventLog log, Object holder, int until) {
    for (int row = 0; row < until; row++) {
      if (log.kind(row).access() && log.type(row) == 'L' && log.newRef(row) == holder) {
        return true;
      }
    }
    return false;
  }

  private static boolean refers(Execution run, Object holder, Object owner) {
    Class<?> c = holder == null ? null : holder.getClass();
    for (; c != null && c.getClassLoader() != null; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        boolean finalReference =
            Modifier.isFinal(f.getModifiers())
                && !Modifier.isStatic(f.getModifiers())
                && !f.getType().isPrimitive();
        if (finalReference && Fields.reference(run.fields().slot(f), holder) == owner) {
          return true;
        }
      }
    }
    return false;
  }
}
