package heddle.engine.check;

import heddle.engine.check.LostNodes.Lost;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.execution.ObjectMap;
import heddle.model.finding.FindingKind;
import heddle.model.scenario.Judging.Reclamation;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Nodes that are recycled: none is touched while it is free, none is freed or retired twice, and no
 * more than so many are retired and not yet free, while it runs or at the end; where the latter is
 * asked for, none gets lost without having been retired. A node says by its own fields what it is;
 * see {@link Reclamation}.
 */
public final class ReclamationCheck implements Check {
  /** What was done wrong with a node. */
  public enum Misuse {
    /** It was touched while it was free. */
    USE,
    /** It was marked free while it was free. */
    FREED_TWICE,
    /** It was marked retired while it was retired or free. */
    RETIRED_TWICE,
    /** One node too many was retired. */
    GARBAGE,
    /** At the end too many nodes are retired and not free. */
    LEAK,
    /** At the end nothing leads to nodes that are neither retired nor free. */
    LOST
  }

  /**
   * A misuse as the subject of a problem.
   *
   * @param how what was done wrong
   * @param nodes how many nodes are retired and not yet free, or lost
   * @param lost the first that is lost, or null
   */
  public record Misused(Misuse how, int nodes, Object lost) {}

  private static final int NO = -1;

  /** Since which row a node is free and retired, or {@link #NO}. */
  private static final class Mark {
    int free = NO;
    int retired = NO;
  }

  private final Reclamation convention;
  private final Map<Object, Mark> marks = new ObjectMap<>();
  private Class<?> lastType;
  private boolean lastIsNode;
  private int retired;
  private boolean overflowed;
  private final boolean finalCalls;

  /**
   * Looks at the nodes of this convention.
   *
   * @param finalCalls whether something is called after all threads have ended
   */
  public ReclamationCheck(Reclamation convention, boolean finalCalls) {
    this.convention = convention;
    this.finalCalls = finalCalls;
  }

  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    if (fromRow == 0) {
      marks.clear();
      retired = 0;
      overflowed = false;
    }
    EventLog log = run.log();
    for (int row = fromRow; row < log.size(); row++) {
      Object target = log.target(row);
      if (target != null
          && log.kind(row).access()
          && log.field(row) != Fields.ELEMENT
          && isNode(target.getClass())) {
        access(log, row, run.fields().slot(log.field(row)).name(), found);
      }
    }
    if (convention.left() >= 0 && Ends.reached(run, fromRow, finalCalls)) {
      if (retired > convention.left()) {
        found.add(leak(log));
      } else if (Ends.allEnded(run)) {
        lost(run, found);
      }
    }
  }

  private void lost(Execution run, List<Problem> found) {
    List<Object> live =
        marks.entrySet().stream()
            .filter(e -> e.getValue().free == NO && e.getValue().retired == NO)
            .map(Map.Entry::getKey)
            .toList();
    List<Lost> lost = LostNodes.among(run, live);
    if (!lost.isEmpty()) {
      int row = lost.getFirst().row();
      Misused misused = new Misused(Misuse.LOST, lost.size(), lost.getFirst().node());
      found.add(problem(run.log(), misused, row, row));
    }
  }

  private Problem leak(EventLog log) {
    int row =
        marks.values().stream()
            .filter(m -> m.retired != NO)
            .mapToInt(m -> m.retired)
            .min()
            .getAsInt();
    return problem(log, Misuse.LEAK, row, row);
  }

  private boolean isNode(Class<?> type) {
    if (type != lastType) {
      lastType = type;
      lastIsNode = false;
      for (Class<?> c = type; c != null && !lastIsNode; c = c.getSuperclass()) {
        lastIsNode = c.getName().equals(convention.node());
      }
    }
    return lastIsNode;
  }

  private void access(EventLog log, int row, String field, List<Problem> found) {
    Mark mark = marks.computeIfAbsent(log.target(row), n -> new Mark());
    if (field.equals(convention.free())) {
      if (stores(log, row)) {
        free(log, row, mark, found);
      }
    } else if (!convention.retired().isEmpty() && field.equals(convention.retired())) {
      if (stores(log, row)) {
        retire(log, row, mark, found);
      }
    } else if (mark.free != NO && !convention.pool().contains(field)) {
      found.add(problem(log, Misuse.USE, mark.free, row));
    }
  }

  private static boolean stores(EventLog log, int row) {
    EventKind kind = log.kind(row);
    return kind == EventKind.WRITE
        || kind == EventKind.UPDATE
        || kind == EventKind.CAS && log.success(row);
  }

  private void free(EventLog log, int row, Mark mark, List<Problem> found) {
    if (log.newBits(row) == 0) {
      mark.free = NO;
      return;
    }
    if (mark.free != NO) {
      found.add(problem(log, Misuse.FREED_TWICE, mark.free, row));
    } else if (mark.retired != NO) {
      retired--;
    }
    mark.free = row;
    mark.retired = NO;
  }

  private void retire(EventLog log, int row, Mark mark, List<Problem> found) {
    if (log.newBits(row) == 0) {
      if (mark.retired != NO) {
        retired--;
      }
      mark.retired = NO;
      return;
    }
    if (mark.retired != NO || mark.free != NO) {
      found.add(problem(log, Misuse.RETIRED_TWICE, Math.max(mark.retired, mark.free), row));
      return;
    }
    mark.retired = row;
    retired++;
    if (convention.garbage() >= 0 && retired > convention.garbage() && !overflowed) {
      overflowed = true;
      found.add(problem(log, Misuse.GARBAGE, row, row));
    }
  }

  private Problem problem(EventLog log, Misuse how, int since, int row) {
    return problem(log, new Misused(how, retired, null), since, row);
  }

  private static Problem problem(EventLog log, Misused what, int since, int row) {
    List<Integer> rows = since == row ? List.of(row) : List.of(since, row);
    List<Integer> threads = new ArrayList<>();
    for (int r : rows) {
      if (!threads.contains(log.thread(r))) {
        threads.add(log.thread(r));
      }
    }
    return new Problem(FindingKind.USE_AFTER_RECLAIM, true, row, threads, rows, List.of(), what);
  }
}
