package heddle.engine.explore;

import heddle.engine.check.AbaCheck.Stale;
import heddle.engine.check.Problem;
import heddle.engine.check.Results;
import heddle.engine.check.sequential.Snapshot;
import heddle.engine.execution.Ending;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.execution.Shapes;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Replay;
import heddle.model.finding.FindingKind;
import heddle.model.schedule.Schedule;
import heddle.model.trace.EventKind;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a compare-and-set that won on stale premises has done any harm: the run in which it fails
 * instead, so that its thread looks again, is made and compared. If the object under study (of a
 * program that has none the object with the location), the static fields, what is returned and
 * printed, and the verdict are the same in the end, the thread has read what was stale and not used
 * it.
 */
final class Siblings {
  /** Of one run, so many are made at most. */
  private static final int MOST = 4;

  private final Program program;
  private final Runner runner;
  private final Printed printed;

  /** How a run ended. */
  private record End(
      Object structure, String results, String printed, Set<Cause> failures, Ending ending) {}

  Siblings(Program program, Runner runner, Printed printed) {
    this.program = program;
    this.runner = runner;
    this.printed = printed;
  }

  /** Whether among the problems of a run is one that its siblings may excuse. */
  boolean matter(List<Problem> problems) {
    Ending ending = program.run().ending();
    return (ending == null || ending == Ending.FAILURE)
        && problems.stream().anyMatch(Siblings::isDoubtful);
  }

  private static boolean isDoubtful(Problem p) {
    return p.kind() == FindingKind.ABA && p.failure();
  }

  /**
   * The problems of the run that was made last, in which what its siblings excuse is no failure;
   * afterwards that run is again the last one.
   */
  List<Problem> judged(List<Problem> problems) throws InputProblem {
    Schedule schedule = Schedule.of(program.run().decisions());
    EventLog log = program.run().log();
    Map<Integer, Integer> threads = new LinkedHashMap<>();
    for (Problem p : problems) {
      if (isDoubtful(p) && threads.size() < MOST) {
        threads.put(log.step(p.row()), log.thread(p.row()));
      }
    }
    Map<Integer, End> refused = new HashMap<>();
    for (Map.Entry<Integer, Integer> cas : threads.entrySet()) {
      printed.startAnew();
      int step = cas.getKey();
      runner.explore(new Refused(program.run(), schedule, step, cas.getValue()), step);
      refused.put(step, end(step));
    }
    printed.startAnew();
    runner.explore(Replay.lenient(schedule));
    String output = printed.take();
    List<Problem> judged = new ArrayList<>();
    for (Problem p : runner.problems()) {
      int step = p.row() < 0 ? 0 : program.run().log().step(p.row());
      boolean excused =
          isDoubtful(p) && refused.containsKey(step) && refused.get(step).equals(end(step, output));
      judged.add(excused ? excused(p) : p);
    }
    return judged;
  }

  /** The same problem, which has done no harm. */
  static Problem excused(Problem p) {
    return new Problem(
        p.kind(),
        false,
        p.row(),
        p.threads(),
        p.rows(),
        p.waits(),
        ((Stale) p.subject()).withoutHarm());
  }

  private End end(int step) {
    return end(step, printed.take());
  }

  private End end(int step, String output) {
    Execution run = program.run();
    Set<Cause> failures = new HashSet<>();
    for (Problem p : runner.problems()) {
      if (p.failure() && p.kind() != FindingKind.ABA) {
        failures.add(Cause.of(p));
      }
    }
    return new End(
        Snapshot.of(roots(step)),
        new Results().of(run.log(), run.threadCount()),
        output,
        failures,
        run.ending());
  }

  /** The object with the location of the compare-and-set of this step; null for a static field. */
  private Object owner(int step) {
    EventLog log = program.run().log();
    for (int row = 0; row < log.size(); row++) {
      if (log.step(row) == step && log.kind(row) == EventKind.CAS) {
        return log.target(row);
      }
    }
    return null;
  }

  /** The object under study, or what stands for it, and what static fields of the program hold. */
  private Object[] roots(int step) {
    List<Object> roots = new ArrayList<>();
    Object subject = program.run().subject();
    roots.add(subject == null ? owner(step) : subject);
    for (Class<?> type : program.loader().guestClasses()) {
      for (Field f : type.getDeclaredFields()) {
        if (Modifier.isStatic(f.getModifiers()) && !f.isSynthetic()) {
          roots.add(held(program.run().fields().slot(f)));
        }
      }
    }
    return roots.toArray();
  }

  /** What the library makes for a class, like a handle, is no part of its state. */
  private static Object held(Fields.Slot slot) {
    if (slot.type() != 'L') {
      return Fields.bits(slot, null);
    }
    Object value = Fields.reference(slot, null);
    return value != null && Shapes.isTransparent(value.getClass()) ? value : null;
  }
}
