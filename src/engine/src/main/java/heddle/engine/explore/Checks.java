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
  /** Of what shows at the same place, what comes first says more. */
  private static final List<FindingKind> ORDER =
      List.of(
          FindingKind.ABA,
          FindingKind.EXCEPTION,
          FindingKind.OUT_OF_MEMORY,
          FindingKind.STACK_OVERFLOW,
          FindingKind.INVARIANT,
          FindingKind.USE_AFTER_RECLAIM,
          FindingKind.NOT_LINEARIZABLE,
          FindingKind.NOT_SERIALIZABLE,
          FindingKind.DATA_RACE,
          FindingKind.DEADLOCK,
          FindingKind.HANG,
          FindingKind.EXIT,
          FindingKind.PROGRESS,
          FindingKind.LIVELOCK,
          FindingKind.FORBIDDEN_OUTCOME);

  private final Check[] checks;
  private final Set<FindingKind> wanted;

  /** Is empty, for the next call, or null; most runs have no problems. */
  private List<Problem> spare;

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
    for (FindingKind kind : ORDER) {
      Check check = wanted.contains(kind) ? of(kind, program, kinds != null, maxSteps) : null;
      if (check != null && checks.stream().noneMatch(c -> c.getClass() == check.getClass())) {
        checks.add(check);
      }
    }
    return new Checks(checks, wanted);
  }

  /** The check that finds this kind, or null if there is nothing in the program for it to judge. */
  private static Check of(FindingKind kind, Program program, boolean asked, int maxSteps) {
    Judging judging = program.scenario().judging();
    boolean finalCalls = !program.scenario().after().isEmpty();
    return switch (kind) {
      case DEADLOCK -> new DeadlockCheck(program.sites(), maxSteps);
      case LIVELOCK ->
          new LivelockCheck(
              program.sites(), maxSteps, judging.progress().equals(Judging.OBSTRUCTION_FREE));
      case EXCEPTION, OUT_OF_MEMORY, STACK_OVERFLOW -> new ExceptionCheck();
      case HANG, EXIT -> new EndingCheck();
      case DATA_RACE -> races(program, asked);
      case NOT_LINEARIZABLE ->
          program.specification() == null
              ? null
              : new SequentialCheck(program.specification(), judging.consistency(), finalCalls);
      case NOT_SERIALIZABLE ->
          judging.transactions() == null
              ? null
              : new TransactionCheck(judging.transactions(), finalCalls, maxSteps);
      case INVARIANT -> program.violations();
      case FORBIDDEN_OUTCOME -> new OutcomeCheck(program.scenario().outcomes(), finalCalls);
      case USE_AFTER_RECLAIM ->
          judging.reclamation() == null
              ? null
              : new ReclamationCheck(judging.reclamation(), finalCalls);
      case ABA -> new AbaCheck();
      case PROGRESS ->
          judging.progress().isEmpty()
              ? null
              : new ProgressCheck(judging.progress(), program.sites(), maxSteps);
    };
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
  private static Check races(Program program, boolean asked) {
    boolean fails =
        asked
            || program.scenario().judging().checks().contains(FindingKind.DATA_RACE.id())
            || program.scenario().expect().kind().equals(FindingKind.DATA_RACE.id());
    Check races = new DataRaceCheck(program.sites(), program.scenario().judging().benign(), fails);
    return fails ? races : new Sampled(races);
  }

  /** What is wrong from this row of the log on, in the order in which it shows. */
  public List<Problem> examine(Program program, int fromRow) {
    List<Problem> found = spare == null ? new ArrayList<>() : spare;
    spare = null;
    for (Check check : checks) {
      check.examine(program.run(), fromRow, found);
    }
    if (found.isEmpty()) {
      spare = found;
      return List.of();
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
