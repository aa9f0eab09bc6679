package heddle.visualizer.session;

import heddle.model.trace.Event;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.model.trace.Value;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/**
 * Whether what a thread is about to do may matter to other threads: everything does but an access
 * to an object that nobody else can come to, since it was made after the threads started and cannot
 * be reached from what was there before.
 */
final class SharedAccess {
  private static final int STATIC = 0;

  private SharedAccess() {}

  /** Whether a thread stands before one after a step; O(number of objects). */
  static boolean next(Trace trace, int step, int thread) {
    ThreadState standing = trace.stateAt(step).thread(thread);
    Event next = standing == null ? null : standing.next();
    return next != null && matters(trace, step, next);
  }

  /** Whether this operation, which a thread stands before after a step, is one. */
  static boolean matters(Trace trace, int step, Event next) {
    return !next.kind().access()
        || next.object() == STATIC
        || reaches(trace.stateAt(0), trace.stateAt(step), next.object());
  }

  private static boolean reaches(TraceState start, TraceState now, int wanted) {
    Set<Integer> seen = new HashSet<>(Set.of(STATIC));
    Queue<Integer> open = new ArrayDeque<>(seen);
    for (ObjectInfo object : start.objects()) {
      if (seen.add(object.id())) {
        open.add(object.id());
      }
    }
    while (!open.isEmpty() && !seen.contains(wanted)) {
      for (Value value : now.fields(open.remove()).values()) {
        if (value != null && value.isReference() && seen.add(value.object())) {
          open.add(value.object());
        }
      }
    }
    return seen.contains(wanted);
  }
}
