package heddle.engine.explore;

import heddle.engine.explore.FewestCalls.Left;
import heddle.engine.explore.FoundSchedule.Fewer;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.model.finding.FindingKind;
import heddle.model.protocol.Protocol.SearchOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes of the failures of a search what is reported: the simplest schedule for each cause. */
final class Simplest {
  /** Runs that fail so take long, and shorter schedules would not make them easier to follow. */
  static final Set<FindingKind> LONG_RUNS =
      EnumSet.of(FindingKind.LIVELOCK, FindingKind.HANG, FindingKind.OUT_OF_MEMORY);

  private final Program program;
  private final Runner runner;
  private final SearchOptions options;
  private final Simplifier simplifier;
  private final Minimizer minimizer;
  private final NeededSwitches needed;

  Simplest(Program program, Runner runner, SearchOptions options) {
    this.program = program;
    this.runner = runner;
    this.options = options;
    simplifier = new Simplifier(program, runner);
    minimizer = new Minimizer(program, runner);
    needed = new NeededSwitches(runner);
  }

  /** Their schedules, in the order in which they were found, those with the same cause as one. */
  List<FoundSchedule> of(Collection<Candidate> failures) throws InputProblem {
    List<FoundSchedule> found = new ArrayList<>();
    for (Candidate c :
        failures.stream().sorted(Comparator.comparingLong(Candidate::execution)).toList()) {
      found.add(of(c));
    }
    return new SameCause(runner).merged(found);
  }

  private FoundSchedule of(Candidate c) throws InputProblem {
    boolean stands = standsAsItIs(c);
    Candidate simple = stands ? c : minimizer.minimize(simplifier.simplify(c));
    boolean least = !stands && minimizer.least();
    return new FoundSchedule(
        simple.cause(),
        simple.execution(),
        simple.schedule(),
        true,
        0,
        stands || options.answers().equals("none") ? List.of() : needed.of(simple),
        least,
        stands || options.answers().equals("none") ? null : fewer(simple),
        List.of());
  }

  /** The same failure with fewer calls, as simple as can be; or null. */
  private Fewer fewer(Candidate simple) throws InputProblem {
    try {
      Left left = new FewestCalls(program, runner).minimize(simple);
      if (left == null) {
        return null;
      }
      Candidate simplest = minimizer.minimize(simplifier.simplify(left.failing()));
      return new Fewer(left.leftOut(), simplest.schedule(), needed.of(simplest));
    } finally {
      program.leaveOut(Set.of());
    }
  }

  /** Where threads stand still, or spin, a shorter schedule that is played to the end says less. */
  private boolean standsAsItIs(Candidate c) {
    return LONG_RUNS.contains(c.kind())
        || c.kind() == FindingKind.PROGRESS
        || c.steps() == options.steps();
  }
}
