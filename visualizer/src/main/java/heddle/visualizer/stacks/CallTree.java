package heddle.visualizer.stacks;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Position;
import heddle.model.trace.StackFrame;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What each thread called in the run: the scenario's operations with arguments and results, below
 * them the methods that they called with the variables that these had when they first did something
 * that others can see, and their results; and calls of closed classes with arguments and results.
 */
final class CallTree {
  /** Of a longer run only the beginning is told. */
  static final int LONGEST = 20_000;

  private final History history;
  private final Trace trace;
  private final List<CallNode> roots = new ArrayList<>();
  private final Map<Integer, List<Open>> open = new HashMap<>();

  /** A call that may not have ended. */
  private record Open(CallNode node, Position place) {
    boolean isOf(String method) {
      return place != null && method.equals(place.className() + "." + place.method());
    }
  }

  private CallTree(History history) {
    this.history = history;
    trace = history.trace();
  }

  /** The calls of a run in the order of their beginning. */
  static List<CallNode> of(History history) {
    CallTree tree = new CallTree(history);
    int last = Math.min(tree.trace.last(), LONGEST);
    for (Step step : tree.trace.steps().subList(0, last + 1)) {
      if (step.thread() > 0 && step.event() != null && !step.event().kind().marker()) {
        tree.add(step);
      }
    }
    return tree.roots;
  }

  private void add(Step step) {
    int thread = step.thread();
    Optional<Operation> operation = history.operations().at(thread, step.number());
    List<Open> path = open.computeIfAbsent(thread, k -> new ArrayList<>());
    boolean begins = operation.map(o -> o.first() == step.number()).orElse(path.isEmpty());
    if (begins) {
      path.clear();
      CallNode root =
          new CallNode(operation.map(Operation::call).orElse("run()"), thread, step.number());
      operation
          .filter(o -> o.ended() && !o.outcome().isEmpty())
          .ifPresent(
              o ->
                  root.comesTo(
                      o.outcome().startsWith("throws ") ? o.outcome() : "→ " + o.outcome()));
      path.add(new Open(root, null));
      roots.add(root);
    }
    descend(path, step);
    path.forEach(o -> o.node().goesOnTo(step.number()));
    Event event = step.event();
    if (event.kind() == EventKind.CALL || event.kind() == EventKind.RESUME) {
      path.getLast().node().callees().add(closed(step));
    }
    step.events().stream()
        .filter(e -> e.kind() == EventKind.RESULT && e.thread() == thread)
        .forEach(e -> returned(path, e));
  }

  /** The innermost call of that method that is still under way has come to this. */
  private void returned(List<Open> path, Event result) {
    path.reversed().stream()
        .filter(o -> o.isOf(result.detail()) && !o.node().told())
        .findFirst()
        .ifPresent(o -> o.node().comesTo("→ " + trace.stateAt(result.step()).text(result.after())));
  }

  /** Leaves the calls that the thread is not in any more, and enters those that it has come to. */
  private void descend(List<Open> path, Step step) {
    List<Position> stack = step.event().stack().reversed();
    int same = 1;
    while (same < path.size()
        && same < stack.size()
        && isSame(path.get(same).place(), stack.get(same - 1), stack.get(same))) {
      same++;
    }
    path.subList(same, path.size()).clear();
    for (int depth = same; depth < stack.size(); depth++) {
      Position at = stack.get(depth);
      CallNode node =
          new CallNode(
              at.simpleClass() + "." + at.methodName() + variables(step, stack.size() - 1 - depth),
              step.thread(),
              step.number());
      path.getLast().node().callees().add(node);
      path.add(new Open(node, called(stack.get(depth - 1), at)));
    }
  }

  /** A call is told from others by the method, and by the line that it was made from. */
  private static Position called(Position from, Position at) {
    return new Position(at.className(), at.method(), at.file(), from.line());
  }

  private static boolean isSame(Position known, Position from, Position at) {
    return known.equals(called(from, at));
  }

  /** The variables of the frame so far below the innermost one, before the step. */
  private String variables(Step step, int frame) {
    TraceState before = trace.stateAt(step.number() - 1);
    ThreadState thread = before.thread(step.thread());
    List<StackFrame> frames = thread == null ? List.of() : thread.frames();
    if (frame >= frames.size()) {
      return "(…)";
    }
    return frames.get(frame).locals().stream()
        .map(l -> l.name() + " = " + before.text(l.value()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private CallNode closed(Step step) {
    Event event = step.event();
    CallNode node = new CallNode(event.detail(), step.thread(), step.number());
    if (event.after() != null) {
      node.comesTo("→ " + trace.stateAt(step.number()).text(event.after()));
    }
    return node;
  }

  /** The innermost call of a thread that a step is in. */
  static Optional<CallNode> at(Collection<CallNode> nodes, int thread, int step) {
    CallNode latest = null;
    for (CallNode node : nodes) {
      if (node.thread() == thread && node.first() <= step) {
        latest = node;
      }
    }
    if (latest == null) {
      return Optional.empty();
    }
    Optional<CallNode> within = at(latest.callees(), thread, step);
    return within.isPresent() ? within : Optional.of(latest);
  }
}
