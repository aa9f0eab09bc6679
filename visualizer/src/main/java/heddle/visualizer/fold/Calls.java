package heddle.visualizer.fold;

import heddle.model.trace.EventKind;
import heddle.model.trace.Position;
import heddle.model.trace.StackFrame;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds the calls that one thread makes from beginning to end while no other thread runs and
 * nothing is found (Lincheck's rule: a call with a switch in it stays open). A thread's frames
 * after a step tell which calls have ended with the step.
 */
final class Calls {
  /** A call that has not returned: where it stands, and its first step, or -1 before that. */
  private static final class Call {
    final Position position;
    final int callLine;
    int first = -1;
    boolean undisturbed = true;

    Call(Position position, int callLine) {
      this.position = position;
      this.callLine = callLine;
    }

    /** Calls made one after the other from one line count as one. */
    boolean same(Position other, int line) {
      return callLine == line
          && position.method().equals(other.method())
          && position.className().equals(other.className());
    }

    boolean library() {
      String name = position.className();
      return name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.");
    }
  }

  private final Map<Integer, List<Call>> open = new HashMap<>();
  private final Map<Integer, String> operations = new HashMap<>();
  private final Consumer<Fold> found;
  private int running;

  Calls(Consumer<Fold> found) {
    this.found = found;
  }

  void add(Step step) {
    if (step.thread() != running) {
      disturb(running);
      running = step.thread();
    }
    List<Call> calls = open.computeIfAbsent(step.thread(), t -> new ArrayList<>());
    for (Call call : calls) {
      call.first = call.first < 0 ? step.number() : call.first;
    }
    if (!step.findings().isEmpty()) {
      disturb(step.thread());
    }
    for (ThreadState state : step.threads()) {
      stand(state, step);
    }
  }

  private void disturb(int thread) {
    for (Call call : open.getOrDefault(thread, List.of())) {
      call.undisturbed &= call.first < 0;
    }
  }

  /** The thread stands in these frames now; calls that are not among them have ended. */
  private void stand(ThreadState state, Step step) {
    List<Call> calls = open.computeIfAbsent(state.thread(), t -> new ArrayList<>());
    List<StackFrame> frames = state.frames().reversed();
    int common = returned(step, state.thread()) ? 0 : common(calls, frames);
    for (int depth = calls.size() - 1; depth >= common; depth--) {
      ended(calls.remove(depth), depth, state.thread(), step.number());
    }
    for (int depth = common; depth < frames.size(); depth++) {
      calls.add(new Call(frames.get(depth).position(), line(frames, depth - 1)));
    }
    operations.put(state.thread(), state.operation());
  }

  private static boolean returned(Step step, int thread) {
    return step.thread() == thread
        && step.events().stream()
            .anyMatch(
                e ->
                    e.thread() == thread
                        && (e.kind() == EventKind.RETURN || e.kind() == EventKind.THROW));
  }

  private static int common(List<Call> calls, List<StackFrame> frames) {
    int depth = 0;
    while (depth < Math.min(calls.size(), frames.size())
        && calls.get(depth).same(frames.get(depth).position(), line(frames, depth - 1))) {
      depth++;
    }
    return depth;
  }

  private static int line(List<StackFrame> frames, int depth) {
    return depth < 0 ? 0 : frames.get(depth).position().line();
  }

  private void ended(Call call, int depth, int thread, int last) {
    if (!call.undisturbed || call.first < 0 || call.first >= last) {
      return;
    }
    String operation = operations.getOrDefault(thread, "");
    String name = call.position.simpleClass() + "." + call.position.method();
    Fold.Kind kind =
        depth == 0 ? Fold.Kind.OPERATION : call.library() ? Fold.Kind.LIBRARY : Fold.Kind.CALL;
    found.accept(
        new Fold(
            call.first,
            last,
            kind,
            kind == Fold.Kind.OPERATION && !operation.isEmpty() ? operation : name));
  }
}
