package heddle.engine.trace;

import heddle.engine.check.Looks;
import heddle.engine.check.Problem;
import heddle.engine.check.ProgressCheck.Again;
import heddle.engine.check.ProgressCheck.Alone;
import heddle.engine.check.ProgressCheck.Busy;
import heddle.engine.check.Rounds.Round;
import heddle.engine.execution.EventLog;
import heddle.engine.instrument.SiteTable;
import heddle.model.explain.ProgressText;
import heddle.model.explain.Sentences;
import heddle.model.explain.Wording;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;

/** Tells of operations that do not get on. */
final class ProgressWriter {
  private final EventLog log;
  private final SiteTable sites;
  private final Trace upTo;
  private final TraceState state;

  ProgressWriter(EventLog log, SiteTable sites, Trace upTo) {
    this.log = log;
    this.sites = sites;
    this.upTo = upTo;
    state = upTo.stateAt(upTo.last());
  }

  String message(Problem p) {
    return switch (p.subject()) {
      case Alone a when a.waiting() != null -> waits(a, p.threads().getFirst());
      case Alone a -> repeats(a, p.threads().getFirst());
      case Again a ->
          ProgressText.again(
              state,
              a.span().thread(),
              a.span().operation().toString(),
              stepsUntil(a, p.row()),
              a.rounds().stream().map(this::change).toList(),
              a.claim());
      case Busy b ->
          ProgressText.busy(state, p.threads(), log.step(b.since()), b.period(), b.claim());
      default -> throw new IllegalArgumentException(p + " is not about progress");
    };
  }

  private String waits(Alone a, int thread) {
    ThreadState waiter = state.thread(thread);
    int holder = a.waiting().holder() == null ? 0 : a.waiting().holder().number;
    String where = waiter.next() == null ? "" : Wording.where(waiter.next().position());
    return ProgressText.alone(
        state,
        thread,
        a.operation().toString(),
        holder,
        lastStep(holder),
        Sentences.waiting(waiter, state) + where,
        a.claim());
  }

  private String repeats(Alone a, int thread) {
    int look = Looks.last(log, sites, thread, upTo.last());
    Event read = look < 0 ? null : access(log.step(look), thread);
    if (read == null) {
      return ProgressText.alone(
          state, thread, a.operation().toString(), 0, 0, "goes round and round", a.claim());
    }
    int change = lastChange(look, thread);
    int blocker = change < 0 ? 0 : log.thread(change);
    String does = read.kind() == EventKind.READ ? "reads " : "tries to change ";
    String location = Wording.location(upTo.stateAt(read.step()), read);
    return ProgressText.alone(
        state,
        thread,
        a.operation().toString(),
        blocker,
        lastStep(blocker),
        does
            + location
            + " again and again"
            + Wording.where(read.position())
            + (blocker == 0
                ? ""
                : ", which " + state.threadName(blocker) + " changed at step " + log.step(change)),
        a.claim());
  }

  private Event access(int step, int thread) {
    return upTo.steps().get(step).events().stream()
        .filter(e -> e.thread() == thread && e.kind().access())
        .findFirst()
        .orElse(null);
  }

  /** The row at which another thread last changed what this one looks at, or -1. */
  private int lastChange(int look, int thread) {
    for (int row = look; row >= 0; row--) {
      if (log.thread(row) != thread
          && log.thread(row) > 0
          && log.kind(row).access()
          && log.sameLocation(row, look)
          && log.changes(row)) {
        return row;
      }
    }
    return -1;
  }

  private int lastStep(int thread) {
    for (int row = log.size() - 1; thread > 0 && row >= 0; row--) {
      if (log.thread(row) == thread && !log.kind(row).marker()) {
        return log.step(row);
      }
    }
    return 0;
  }

  private int stepsUntil(Again a, int row) {
    int steps = 0;
    for (int r = a.span().first(); r <= row; r++) {
      steps += log.thread(r) == a.span().thread() && !log.kind(r).marker() ? 1 : 0;
    }
    return steps;
  }

  private String change(Round round) {
    int step = log.step(round.by());
    return upTo.steps().get(step).events().stream()
        .filter(e -> e.kind().access())
        .findFirst()
        .map(
            e ->
                "%s changed %s at step %d"
                    .formatted(
                        state.threadName(e.thread()),
                        Wording.location(upTo.stateAt(step), e),
                        step))
        .orElse("a change at step " + step);
  }
}
