package heddle.engine.trace;

import heddle.engine.check.sequential.Attempt;
import heddle.engine.check.sequential.TransactionCheck.Unordered;
import heddle.engine.execution.EventLog;
import heddle.model.explain.TransactionText;
import heddle.model.trace.TraceState;

/** Says why no order of a run's transactions explains what they have read. */
final class TransactionWriter {
  private final EventLog log;
  private final Names names;
  private final TraceState state;

  TransactionWriter(EventLog log, Names names, TraceState state) {
    this.log = log;
    this.names = names;
    this.state = state;
  }

  String message(Unordered why) {
    Attempt stuck = why.stuck();
    Attempt.Access read = why.read() == null ? stuck.accesses().getLast() : why.read();
    return TransactionText.unordered(
        why.consistency(),
        why.attempts(),
        why.order().stream().map(this::name).toList(),
        name(stuck),
        stuck.committed() ? "committed" : stuck.hasEnded() ? "given up" : "not ended",
        step(stuck.accesses().getFirst().row()),
        step(stuck.accesses().getLast().row()),
        text(read.variable()) + " as " + text(read.value()) + " at step " + step(read.row()),
        String.valueOf(why.expected() instanceof String s ? s : text(why.expected())));
  }

  private String name(Attempt a) {
    String thread = a.thread() == 0 ? "the main thread" : state.threadName(a.thread());
    return TransactionText.attempt(thread, a.number());
  }

  private int step(int row) {
    return log.step(Math.max(0, row - 1));
  }

  private String text(Object o) {
    String text = ValueText.of(o);
    if (text != null) {
      return text;
    }
    names.id(o, null);
    return names.info(o).label();
  }
}
