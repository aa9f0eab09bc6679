package heddle.engine.check.sequential;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Operation;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;

/** Reads the calls of a run from its log. */
final class Histories {
  private Histories() {}

  /** When calls count as one after the other. */
  enum Time {
    /** If the one ends before the other begins: linearizability. */
    REAL,
    /** If a moment lies between them at which no call is under way: quiescent consistency. */
    QUIET,
    /** Never, but for those of one thread: sequential consistency. */
    NONE;

    /** As a scenario names it: {@code linearizable}, {@code quiescent} or {@code sequential}. */
    static Time of(String consistency) {
      return switch (consistency) {
        case "sequential" -> NONE;
        case "quiescent" -> QUIET;
        default -> REAL;
      };
    }
  }

  /** The calls of a run that stands still, those before the threads start left out. */
  static List<HistoryCall> of(EventLog log, Time time) {
    List<HistoryCall> calls = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    long quiet = 0;
    int underWay = 0;
    for (int row = 0; row < log.size(); row++) {
      EventKind kind = log.kind(row);
      if (!kind.marker() || kind == EventKind.END || log.step(row) == 0) {
        continue;
      }
      int thread = log.thread(row);
      while (open.size() <= thread) {
        open.add(-1);
      }
      if (kind == EventKind.INVOKE) {
        quiet += underWay++ == 0 ? 1 : 0;
        open.set(thread, calls.size());
        calls.add(begun(log, row, calls.size(), time, quiet));
      } else if (open.get(thread) >= 0) {
        underWay--;
        int number = open.set(thread, -1);
        calls.set(number, ended(log, row, calls.get(number), time));
      }
    }
    return calls;
  }

  private static HistoryCall begun(EventLog log, int row, int number, Time time, long quiet) {
    long begin = time == Time.REAL ? row : time == Time.QUIET ? quiet : 0;
    return new HistoryCall(
        number,
        log.thread(row),
        (Operation) log.detail(row),
        null,
        true,
        begin,
        Long.MAX_VALUE,
        row,
        log.size() - 1);
  }

  private static HistoryCall ended(EventLog log, int row, HistoryCall c, Time time) {
    boolean thrown = log.kind(row) == EventKind.THROW;
    return new HistoryCall(
        c.number(),
        c.thread(),
        c.operation(),
        thrown ? log.detail(row).getClass() : log.newRef(row),
        false,
        c.begin(),
        time == Time.REAL ? row : c.begin(),
        c.firstRow(),
        row);
  }
}
