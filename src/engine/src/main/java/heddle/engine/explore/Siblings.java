package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.check.Results;
import heddle.engine.check.sequential.Snapshot;
import heddle.engine.execution.Ending;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.execution.Shapes;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Replay;
import heddle.model.finding.FindingKind;
import heddle.model.schedule.Schedule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a compare-and-set that won on stale premises has done any harm: the run in which it fails
 * instead, so that its thread looks again, is made and compared. If the object under study, the
 * static fields, the results and the verdict are the same in the end, the thread has read what was
 * stale and not used it.
 */
final class Siblings {
  /** Of one run, so many are made at most. */
  private static final int MOST = 4;

  private final Program program;
  private final Runner runner;

  /** How a run ended. */
  private record End(Object structure, String results, Set<Cause> failures, Ending ending) {}

  Siblings(Program program, Runner runner) {
    this.program = program;
    this.runner = runner;
  }

  /** Whether among the problems of a run is one that its siblings may excuse. */
  boolean matter(List<Problem> problems) {
    Ending ending = program.run().ending();
    return (ending == null || ending == Ending.FAILURE)
        && program.run().subject() != null
        && problems.stream().anyMatch(Siblings::isDoubtful);
  }

  private static boolean isDoubtful(Problem p) {
    return p.kind() == FindingKind.ABA && p.failure();
  }

  /**
   * The problems of the run that was made last, without what its siblings excuse; afterwards that
   * run is again the last one.
   */
  List<Problem> unexcused(List<Problem> problems) throws InputProblem {
    Execution run = program.run();
    Schedule schedule = Schedule.of(run.decisions());
    End end = end(problems);
    int[] steps =
        problems.stream().mapToInt(p -> isDoubtful(p) ? run.log().step(p.row()) : 0).toArray();
    int[] threads =
        problems.stream().mapToInt(p -> isDoubtful(p) ? run.log().thread(p.row()) : 0).toArray();
    Set<Integer> excused = new HashSet<>();
    int made = 0;
    for (int i = 0; i < steps.length && made < MOST; i++) {
      if (steps[i] > 0) {
        made++;
        runner.explore(new Refused(run, schedule, steps[i], threads[i]), steps[i]);
        if (end.equals(end(runner.problems()))) {
          excused.add(i);
        }
      }
    }
    runner.explore(Replay.lenient(schedule));
    List<Problem> left = new ArrayList<>();
    for (int i = 0; i < runner.problems().size(); i++) {
      if (!excused.contains(i)) {
        left.add(runner.problems().get(i));
      }
    }
    return left;
  }

  private End end(List<Problem> problems) {
    Execution run = program.run();
    Set<Cause> failures = new HashSet<>();
    for (Problem p : problems) {
      if (p.failure() && p.kind() != FindingKind.ABA) {
        failures.add(Cause.of(p));
      }
    }
    return new End(
        Snapshot.of(roots()),
        new Results().of(run.log(), run.threadCount()),
        failures,
        run.ending());
  }

  /** The object under study, and what static fields of the program hold. */
  private Object[] roots() {
    List<Object> roots = new ArrayList<>();
    roots.add(program.run().subject());
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
