package heddle.engine.explore.reduction;

import heddle.engine.check.Problem;
import heddle.engine.execution.Execution;
import heddle.engine.explore.HowItEnded;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.Program;
import heddle.engine.strategy.Strategy;
import heddle.model.scenario.ScenarioReader;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs every interleaving of small programs, and what the reduction makes of them, in a process
 * like a worker, and prints a line about each program.
 */
public final class OracleMain {
  private static final int MOST_STEPS = 200;
  private static final int MOST_INTERLEAVINGS = 400_000;

  private static final String INVARIANT =
      """
      {"name": "i", "when": "always", "call": "holds()", "equals": "true"}\
      """;

  private final Program program;
  private final Execution run;
  private final Set<String> looksAt;
  private final int mostRounds;
  private final CallNotion notion;
  private final HowItEnded results = new HowItEnded();

  private OracleMain(Program program) throws Exception {
    this.program = program;
    looksAt = looksAt(Class.forName(program.className()));
    notion = new CallNotion(constant(Class.forName(program.className()), "KEYS"));
    mostRounds = mostRounds(Class.forName(program.className()));
    this.run = program.run();
  }

  /** The first argument is the folder of the classes, the others are programs. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    SiteTable sites = SiteTable.loadLibrary();
    Execution run = new Execution(sites);
    run.install();
    for (int i = 1; i < arguments.length; i++) {
      Program program =
          load(Class.forName(arguments[i]), List.of(Path.of(arguments[0])), sites, run);
      out.println(program.className() + "|" + new OracleMain(program).compare());
    }
  }

  /** A program of these folders. */
  static Program load(Class<?> type, List<Path> folders, SiteTable sites, Execution run)
      throws Exception {
    return Program.load(ScenarioReader.parse(scenario(type), null), null, folders, sites, run);
  }

  /** The public methods of certain names are the threads. */
  private static String scenario(Class<?> type) {
    Set<String> methods = new HashSet<>();
    for (Method m : type.getMethods()) {
      methods.add(m.getName());
    }
    String threads =
        Stream.of("run", "one", "two", "three", "four")
            .filter(methods::contains)
            .map(name -> "\"%s\": [\"%s()\"]".formatted(name, name))
            .collect(Collectors.joining(", "));
    return """
    {
      "heddle": 1, "title": "t", "class": "%s", "threads": {%s}, "after": [%s],
      "invariants": [%s],
      "choices": {"spuriousWakeups": %s, "weakCasFailures": 1, "earlyTimeouts": %s},
      "expect": {"verdict": "none"}
    }
    """
        .formatted(
            type.getName(),
            threads,
            methods.contains("end") ? "\"end()\"" : "",
            methods.contains("holds") ? INVARIANT : "",
            methods.contains("spuriously") ? 1 : 0,
            !methods.contains("late"));
  }

  private static Set<String> looksAt(Class<?> type) throws Exception {
    String text = constant(type, "LOOKS_AT");
    return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
  }

  private static String constant(Class<?> type, String name) throws Exception {
    for (Field f : type.getFields()) {
      if (f.getName().equals(name)) {
        return (String) f.get(null);
      }
    }
    return "";
  }

  private static int mostRounds(Class<?> type) throws Exception {
    for (Field f : type.getFields()) {
      if (f.getName().equals("LOOPS")) {
        return f.getInt(null);
      }
    }
    return Integer.MAX_VALUE;
  }

  private String outcome() {
    List<Problem> violations = new ArrayList<>();
    program.violations().examine(run, 0, violations);
    return results.of(run) + (violations.isEmpty() ? "" : " violated");
  }

  private String compare() throws Exception {
    Set<String> classes = new HashSet<>();
    Set<String> outcomes = new TreeSet<>();
    long interleavings = everyInterleaving(classes, outcomes);
    if (interleavings > MOST_INTERLEAVINGS) {
      return "too many interleavings";
    }
    Set<String> reducedClasses = new HashSet<>();
    Set<String> reducedOutcomes = new TreeSet<>();
    Reduction reduction = new Reduction(run, true, mostRounds, Watched.NOTHING, () -> 0);
    long executions = 0;
    long redundant = 0;
    boolean more = true;
    while (more && executions + redundant <= interleavings + 10) {
      reduction.begin();
      run(reduction);
      more = reduction.finished();
      if (reduction.startsAnew()) {
        executions = 0;
        redundant = 0;
      } else if (reduction.redundant()) {
        redundant++;
      } else {
        executions++;
        reducedClasses.add(BruteForce.classOf(run, looksAt, notion));
        reducedOutcomes.add(outcome());
      }
    }
    return "%d interleavings|%d classes|%d executions|%d in vain|%s|%s|%s"
        .formatted(
            interleavings,
            classes.size(),
            executions,
            redundant,
            reduction.obstacle() != null
                ? reduction.obstacle()
                : classes.equals(reducedClasses) ? "same classes" : "other classes",
            outcomes.equals(reducedOutcomes)
                ? "same outcomes"
                : "outcomes " + outcomes + " against " + reducedOutcomes,
            shared(executions));
  }

  /** The same by several that hand over to each other as often as they can, or as it happens. */
  private String shared(long executions) throws Exception {
    for (int workers = 1; workers <= 3; workers++) {
      for (int often = 1; often <= (workers == 3 ? 3 : 1); often += 2) {
        SharedOracle shared =
            new SharedOracle(run, mostRounds, this::run, new Random(workers), often, workers);
        String wrong = shared.compare(executions);
        if (!wrong.isEmpty()) {
          return wrong + " by " + workers + " workers, one in " + often;
        }
      }
    }
    return "same when shared";
  }

  /** What is noticed about calls changes the classes: then all are looked at again. */
  private long everyInterleaving(Set<String> classes, Set<String> outcomes) throws Exception {
    long interleavings;
    boolean isNew;
    do {
      classes.clear();
      BruteForce all = new BruteForce(mostRounds);
      interleavings = 0;
      isNew = false;
      do {
        all.begin();
        run(all);
        interleavings++;
        isNew |= notion.notice(run);
        classes.add(BruteForce.classOf(run, looksAt, notion));
        outcomes.add(outcome());
      } while (interleavings <= MOST_INTERLEAVINGS && all.advance());
    } while (isNew);
    return interleavings;
  }

  private void run(Strategy strategy) throws Exception {
    program.start(strategy, MOST_STEPS);
    run.go();
    if (!run.awaits() && program.shutsDown()) {
      run.go();
    }
    program.finish();
  }
}
