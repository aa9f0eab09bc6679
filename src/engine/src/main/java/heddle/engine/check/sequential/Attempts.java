package heddle.engine.check.sequential;

import heddle.engine.check.sequential.Attempt.Access;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.TransactionLog;
import heddle.engine.execution.TransactionLog.Note;
import heddle.engine.instrument.TransactionMethods.Role;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the attempts of transactions from a run. */
final class Attempts {
  /** One that is being read. */
  private static final class Open {
    final Object transaction;
    final long begin;
    final List<Access> accesses = new ArrayList<>();

    Open(Object transaction, long begin) {
      this.transaction = transaction;
      this.begin = begin;
    }
  }

  private final EventLog log;
  private final List<Attempt> ended = new ArrayList<>();
  private final Map<Integer, Open> open = new HashMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final Map<Integer, Long> lastEnds = new HashMap<>();

  private Attempts(EventLog log) {
    this.log = log;
  }

  /** All attempts of a run that read or write something, in the order in which they end. */
  static List<Attempt> of(EventLog log, TransactionLog notes) {
    Attempts attempts = new Attempts(log);
    for (int i = 0; i < notes.size(); i++) {
      attempts.note(notes.get(i));
    }
    attempts.finish();
    return attempts.ended;
  }

  private void note(Note n) {
    Open now = open.get(n.thread());
    boolean another = now != null && now.transaction != n.transaction();
    if (another || n.role() == Role.BEGIN && now != null) {
      end(n.thread(), now, false, n.row());
      now = null;
    }
    if (now == null) {
      now = new Open(n.transaction(), n.role() == Role.BEGIN ? n.row() : earliest(n));
      open.put(n.thread(), now);
    }
    switch (n.role()) {
      case BEGIN -> {}
      case READ, WRITE ->
          now.accesses.add(new Access(n.role() == Role.WRITE, n.variable(), n.value(), n.row()));
      case COMMIT -> {
        boolean gone = n.value() instanceof Throwable || Boolean.FALSE.equals(n.value());
        end(n.thread(), now, !gone, n.row());
      }
    }
  }

  /** It began after the last one of its thread, and within the operation of the scenario. */
  private long earliest(Note n) {
    int row = n.row() - 1;
    while (row >= 0 && !(log.thread(row) == n.thread() && log.kind(row) == EventKind.INVOKE)) {
      row--;
    }
    return Math.max(row, lastEnds.getOrDefault(n.thread(), 0L));
  }

  private void end(int thread, Open o, boolean committed, long row) {
    open.remove(thread);
    lastEnds.put(thread, row);
    if (!o.accesses.isEmpty()) {
      int number = counts.merge(thread, 1, Integer::sum);
      ended.add(new Attempt(thread, number, o.accesses, committed, o.begin, row));
    }
  }

  /** What has not been committed by the end of the run never will be. */
  private void finish() {
    for (Map.Entry<Integer, Open> o : List.copyOf(open.entrySet())) {
      end(o.getKey(), o.getValue(), false, Long.MAX_VALUE);
    }
  }
}
