package heddle.engine.trace;

import heddle.engine.check.Release;
import heddle.engine.check.Waits;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.LogicalThread;
import heddle.model.finding.Finding;
import heddle.model.trace.ThreadState;
import heddle.model.trace.TraceState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the waits of a deadlock into those of a finding, with names. */
final class WaitWriter {
  private final EventLog log;
  private final Names names;
  private final LockReader locks;
  private final TraceState state;

  WaitWriter(EventLog log, Names names, LockReader locks, TraceState state) {
    this.log = log;
    this.names = names;
    this.locks = locks;
    this.state = state;
  }

  Finding.Wait wait(Waits.Edge edge) {
    int object = names.id(edge.object(), null);
    int thread = edge.waiter().number;
    ThreadState standing = state.thread(thread);
    int line = standing.next() == null ? -1 : standing.next().position().line();
    Release release = edge.release();
    return new Finding.Wait(
        thread,
        object,
        edge.holder() == null ? 0 : edge.holder().number,
        line,
        release == null ? locks.ownedSince(object) : 0,
        release == null ? "" : role(release, edge, label(edge.object())));
  }

  /** The steps at which somebody took what others wait for, and at which those began to wait. */
  Stream<Integer> steps(List<Waits.Edge> edges, List<Finding.Wait> written) {
    Stream<Integer> held = written.stream().map(Finding.Wait::heldSince);
    Stream<Integer> released =
        edges.stream()
            .map(Waits.Edge::release)
            .filter(r -> r != null && r.row() >= 0)
            .map(r -> log.step(r.row()));
    Stream<Integer> waited = edges.stream().map(e -> lastStep(e.waiter().number));
    return Stream.of(held, released, waited).flatMap(s -> s);
  }

  private int lastStep(int thread) {
    for (int row = log.size() - 1; row >= 0; row--) {
      if (log.thread(row) == thread && !log.kind(row).marker()) {
        return log.step(row);
      }
    }
    return 0;
  }

  /** What threads of a pool that wait for its queue have in common, or nothing. */
  String starvation(List<Waits.Edge> waits) {
    return waits.stream()
        .map(Waits.Edge::release)
        .filter(r -> r != null && r.lack() == Release.Lack.QUEUED)
        .findFirst()
        .map(
            r ->
                " Thread starvation: what stands in the queue of %s needs one of its %d threads, and they wait for it."
                    .formatted(label(r.about()), r.by().size())
                    .replace(
                        "one of its 1 threads, and they wait", "its only thread, and that waits"))
        .orElse("");
  }

  private String role(Release r, Waits.Edge edge, String object) {
    return switch (r.lack()) {
      case PERMIT ->
          r.by().isEmpty()
              ? "of which nobody has a permit to give back"
              : "has a permit of " + object + since(r) + others(r, edge);
      case READERS ->
          r.by().isEmpty()
              ? "in front of which others wait"
              : "holds " + lock(edge.object()) + " for reading" + since(r) + others(r, edge);
      case STAMP ->
          r.by().isEmpty()
              ? "to which nobody has the stamp any more"
              : "has the stamp of " + object + since(r) + others(r, edge);
      case COUNT ->
          "which %d more countDown%s would open".formatted(r.count(), r.count() == 1 ? "" : "s");
      case PARTIES -> "to which %d of %d parties have come".formatted(r.count(), r.of());
      case RUNNING -> "runs " + object;
      case QUEUED ->
          r.by().isEmpty()
              ? "which stands in the queue of %s, and that has no thread"
                  .formatted(label(r.about()))
              : "is to run %s from the queue of %s%s"
                  .formatted(object, label(r.about()), others(r, edge));
      case RESULT -> "which nobody is working on";
      case ELEMENT -> "which is empty";
      case ROOM -> "which is full";
      case PARTNER -> "to which nobody else comes";
      case TERMINATION ->
          r.by().isEmpty()
              ? "which nobody shuts down"
              : "is a thread of " + object + " that has not ended" + others(r, edge);
    };
  }

  /** A read lock and a write lock are two objects, and one lock. */
  private String lock(Object half) {
    return label(Synchronizers.of(half));
  }

  private String since(Release r) {
    return r.row() < 0 ? "" : " (since step " + log.step(r.row()) + ")";
  }

  private static String others(Release r, Waits.Edge edge) {
    List<LogicalThread> others = r.by().stream().filter(t -> t != edge.holder()).toList();
    return others.isEmpty()
        ? ""
        : others.stream()
            .map(t -> t.thread.getName())
            .collect(Collectors.joining(" and ", " (like ", ")"));
  }

  private String label(Object object) {
    names.id(object, null);
    return names.info(object).label();
  }
}
