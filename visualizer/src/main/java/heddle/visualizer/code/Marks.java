package heddle.visualizer.code;

import heddle.model.trace.Event;
import heddle.model.trace.Position;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is marked in the sources at one step.
 *
 * @param next by path, then by line, the threads that stand before their next operation there
 * @param done where the step's own operation is, or {@code null}
 * @param doer the thread that did it
 */
record Marks(Map<String, Map<Integer, List<Integer>>> next, Position done, int doer) {
  /** The marks after this step. */
  static Marks of(Trace trace, TraceState state) {
    Map<String, Map<Integer, List<Integer>>> next = new LinkedHashMap<>();
    for (ThreadState thread : state.threads()) {
      if (thread.next() != null && known(thread.next().position())) {
        Position at = thread.next().position();
        next.computeIfAbsent(at.sourcePath(), p -> new TreeMap<>())
            .merge(at.line(), List.of(thread.thread()), Marks::both);
      }
    }
    Step step = trace.steps().get(state.step());
    Event event = step.event();
    boolean shows = event != null && known(event.position()) && step.thread() > 0;
    return new Marks(next, shows ? event.position() : null, step.thread());
  }

  /** The threads that stand in this file, by line. */
  Map<Integer, List<Integer>> in(String path) {
    return next.getOrDefault(path, Map.of());
  }

  /** The line of the step's own operation if it is in this file, else -1. */
  int doneIn(String path) {
    return done != null && done.sourcePath().equals(path) ? done.line() : -1;
  }

  /** Whether it is known where this is in the source. */
  static boolean known(Position position) {
    return position != null && position.line() > 0 && !position.file().isEmpty();
  }

  private static List<Integer> both(List<Integer> one, List<Integer> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
