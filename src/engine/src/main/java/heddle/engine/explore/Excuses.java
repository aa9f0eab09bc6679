package heddle.engine.explore;

import heddle.engine.check.AbaCheck.Stale;
import heddle.engine.check.Problem;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Replay;
import heddle.model.finding.FindingKind;
import heddle.model.schedule.Schedule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a whole run is not blamed for, after it was compared with others. */
public final class Excuses {
  private final Set<Integer> rows = new HashSet<>();

  private Excuses() {}

  /** Whether any of these problems may turn out to have done no harm. */
  public static boolean matter(List<Problem> problems) {
    return problems.stream().anyMatch(p -> p.kind() == FindingKind.ABA && p.failure());
  }

  /**
   * Makes a run and those that it is compared with.
   *
   * @param maxSteps how many steps it may make
   * @param printed what the program prints, of which nobody else wants to know
   */
  public static Excuses of(
      Program program, Checks checks, int maxSteps, Printed printed, Schedule schedule)
      throws InputProblem {
    Excuses excuses = new Excuses();
    Runner runner = new Runner(program, checks, maxSteps, printed);
    runner.run(Replay.lenient(schedule));
    for (Problem p : runner.problems()) {
      if (p.subject() instanceof Stale s && s.harmless()) {
        excuses.rows.add(p.row());
      }
    }
    return excuses;
  }

  /** The problems of a part of the same run, those that are excused as no failures. */
  public List<Problem> apply(List<Problem> problems) {
    List<Problem> judged = new ArrayList<>();
    for (Problem p : problems) {
      boolean excused = p.subject() instanceof Stale && rows.contains(p.row());
      judged.add(excused ? Siblings.excused(p) : p);
    }
    return judged;
  }
}
