package heddle.engine.explore;

import heddle.engine.check.AbaCheck;
import heddle.engine.check.Check;
import heddle.engine.check.DataRaceCheck;
import heddle.engine.check.DeadlockCheck;
import heddle.engine.check.EndingCheck;
import heddle.engine.check.ExceptionCheck;
import heddle.engine.check.LivelockCheck;
import heddle.engine.check.OutcomeCheck;
import heddle.engine.check.Problem;
import heddle.engine.check.ProgressCheck;
import heddle.engine.check.ReclamationCheck;
import heddle.engine.check.Sampled;
import heddle.engine.check.sequential.SequentialCheck;
import heddle.engine.check.sequential.TransactionCheck;
import heddle.engine.program.Program;
import heddle.model.finding.FindingKind;
import heddle.model.scenario.Judging;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The checks that a run is put through. */
public final class Checks {
  private final Check[] checks;
  private final Set<FindingKind> wanted;

  private Checks(List<Check> checks, Set<FindingKind> wanted) {
    this.checks = checks.toArray(Check[]::new);
    this.wanted = wanted;
  }

  /**
   * All checks, or those for the kinds of these names.
   *
   * @param maxSteps how many steps a run of the search may make
   */
  public static Checks of(Program program, Collection<String> kinds, int maxSteps) {
    Set<FindingKind> wanted = EnumSet.noneOf(FindingKind.class);
    if (kinds == null) {
      wanted.addAll(EnumSet.allOf(FindingKind.class));
    } else {
      kinds.forEach(k -> FindingKind.of(k).ifPresent(wanted::add));
    }
    List<Check> checks = new ArrayList<>();
    checks.add(new AbaCheck());
    checks.add(new ExceptionCheck());
    checks.add(program.violations());
    Judging judging = program.scenario().judging();
    if (judging.reclamation() != null && wanted.contains(FindingKind.USE_AFTER_RECLAIM)) {
      checks.add(
          new ReclamationCheck(judging.reclamation(), !program.scenario().after().isEmpty()));
    }
    if (program.specification() != null && wanted.contains(FindingKind.NOT_LINEARIZABLE)) {
      checks.add(
          new SequentialCheck(
              program.specification(),
              judging.consistency(),
              !program.scenario().after().isEmpty()));
    }
    if (judging.transactions() != null && wanted.contains(FindingKind.NOT_SERIALIZABLE)) {
      boolean finalCalls = !program.scenario().after().isEmpty();
      checks.add(new TransactionCheck(judging.transactions(), finalCalls));
    }
    if (wanted.contains(FindingKind.DATA_RACE)) {
      checks.add(races(program, kinds));
    }
    checks.add(new DeadlockCheck(program.sites(), maxSteps));
    checks.add(new EndingCheck());
    if (!judging.progress().isEmpty() && wanted.contains(FindingKind.PROGRESS)) {
      checks.add(new ProgressCheck(judging.progress(), program.sites(), maxSteps));
    }
    if (wanted.contains(FindingKind.LIVELOCK)) {
      checks.add(
          new LivelockCheck(
              program.sites(), maxSteps, judging.progress().equals(Judging.OBSTRUCTION_FREE)));
    }
    if (wanted.contains(FindingKind.FORBIDDEN_OUTCOME)) {
      boolean finalCalls = !program.scenario().after().isEmpty();
      checks.add(new OutcomeCheck(program.scenario().outcomes(), finalCalls));
    }
    return new Checks(checks, wanted);
  }

  /** Only what shows that a program's operations block each other. */
  public static Checks ofBlocking(Program program) {
    return new Checks(
        List.of(new ProgressCheck("", program.sites(), Integer.MAX_VALUE)),
        EnumSet.of(FindingKind.PROGRESS));
  }

  /** Whether it is to be found out which progress the operations make. */
  public boolean progress() {
    return wanted.contains(FindingKind.PROGRESS);
  }

  /** Where a race is no failure, it is enough to look at some runs. */
  private static Check races(Program program, Collection<String> kinds) {
    boolean fails =
        kinds != null
            || program.scenario().judging().checks().contains(FindingKind.DATA_RACE.id())
            || program.scenario().expect().kind().equals(FindingKind.DATA_RACE.id());
    Check races = new DataRaceCheck(program.sites(), program.scenario().judging().benign(), fails);
    return fails ? races : new Sampled(races);
  }

  /** What is wrong from this row of the log on, in the order in which it shows. */
  public List<Problem> examine(Program program, int fromRow) {
    List<Problem> found = new ArrayList<>(0);
    for (Check check : checks) {
      check.examine(program.run(), fromRow, found);
    }
    if (found.isEmpty()) {
      return found;
    }
    found.removeIf(p -> !wanted.contains(p.kind()));
    // What makes a result wrong says more than the result.
    boolean explained =
        found.stream().anyMatch(p -> p.failure() && p.kind() != FindingKind.FORBIDDEN_OUTCOME);
    found.removeIf(p -> explained && p.kind() == FindingKind.FORBIDDEN_OUTCOME);
    found.sort((a, b) -> Integer.compareUnsigned(a.row(), b.row()));
    return found;
  }

  /** The first of them that is a failure, or null. */
  public static Problem firstFailure(List<Problem> problems) {
    for (Problem p : problems) {
      if (p.failure()) {
        return p;
      }
    }
    return null;
  }
}
