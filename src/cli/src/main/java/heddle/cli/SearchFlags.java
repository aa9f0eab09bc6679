package heddle.cli;

import heddle.model.finding.FindingKind;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Choices;
import heddle.model.scenario.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say how to search. */
final class SearchFlags {
  private static final List<String> STRATEGIES =
      List.of("auto", "exhaustive", "random", "pct", "pos", "surw", "orders", "fair");

  private static final List<String> ANSWERS = List.of("none", "fast", "full");
  private static final int MOST_DEPTH = 100;
  private static final int MOST_JOBS = 256;
  private static final int MOST_LOOPS = 1_000_000;

  @Option(
      names = "--strategy",
      paramLabel = "NAME",
      description = {
        "How executions are chosen: auto (the default) tries to see all, then draws them;",
        "exhaustive sees one of each class of equivalent ones; random, pct, pos, surw and orders",
        "draw them; fair lets the threads take turns."
      })
  private String strategy = "auto";

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "How many orders of two steps make up a failure that pct is to find: 3.")
  private int depth;

  @Option(
      names = "--executions",
      paramLabel = "N",
      description = "At most so many executions; the scenario's own bound if not given.")
  private long executions;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "At most so long; the scenario's own bound if not given.")
  private double seconds;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "At most so many steps in one execution; the scenario's own bound if not given.")
  private int steps;

  @Option(
      names = "--preemptions",
      paramLabel = "N",
      description = {
        "Try all executions with at most N switches away from a thread that could go on,",
        "those with fewer first."
      })
  private Integer preemptions;

  @Option(
      names = "--delays",
      paramLabel = "N",
      description = {
        "Let threads take turns, each until it blocks, and try all executions in which at most N",
        "turns are passed over, those with fewer first."
      })
  private Integer delays;

  @Option(
      names = "--loops",
      paramLabel = "N",
      description = {
        "Try all executions in which no loop goes round more than N times in one call of its",
        "method: for programs with loops that may go round for ever."
      })
  private Integer loops;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of random choices, 1 if not given.")
  private long seed = 1;

  @Option(
      names = "--memory",
      paramLabel = "MODEL",
      description = "The memory model: sc (sequential consistency).")
  private String memory = "sc";

  @Option(
      names = "--open",
      paramLabel = "PATTERN",
      description = "Library classes to step into, java.util.concurrent.locks.* say; repeatable.")
  private List<String> open = new ArrayList<>();

  @Option(
      names = "--closed",
      paramLabel = "PATTERN",
      description = "Classes of the program whose public calls are one operation each; repeatable.")
  private List<String> closed = new ArrayList<>();

  @Option(
      names = "--spurious-wakeups",
      paramLabel = "N",
      description =
          "At most so many waits and parks of one execution end for no reason; 0 for none.")
  private Integer spuriousWakeups;

  @Option(
      names = "--weak-cas-failures",
      paramLabel = "N",
      description = "At most so many weak compare-and-sets of one execution fail for no reason.")
  private Integer weakCasFailures;

  @Option(
      names = "--no-early-timeouts",
      description = "Time-outs fire only when no thread can go, the earliest first.")
  private boolean noEarlyTimeouts;

  @Option(
      names = "--checks",
      paramLabel = "LIST",
      split = ",",
      description = "Kinds of failures to look for, separated by commas; or all, or none.")
  private List<String> checks = List.of("all");

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = {
        "So many workers share a search: 1. Together they make the executions that one would make;",
        "more than there are processors do not help."
      })
  private int jobs = 1;

  @Option(
      names = "--twice",
      description =
          "Make every execution twice and compare what happens: a check of Heddle itself.")
  private boolean twice;

  @Option(
      names = "--answers",
      paramLabel = "HOW",
      description = {
        "What is found out about each failure: full (likelihood, last choice that could save it,",
        "nearest passing run, needed switches); fast, in a tenth of the executions; or none."
      })
  private String answers = "full";

  @Option(names = "--all", description = "Go on after the first failure.")
  private boolean all;

  /** How many workers share a search. */
  int jobs() {
    return jobs;
  }

  /** The options as the worker wants them, or what cannot be done. */
  SearchOptions options() throws BadInputException {
    requireStrategy();
    requireAnswers();
    requirePossible();
    requireLoops();
    requirePositive();
    SearchOptions options =
        SearchOptions.of(strategy)
            .withExecutions(executions)
            .withSeconds(seconds)
            .withSteps(steps)
            .withSeed(seed)
            .withChecks(kinds())
            .withDepth(depth)
            .withAnswers(answers);
    options = preemptions == null ? options : options.withPreemptions(preemptions);
    options = delays == null ? options : options.withDelays(delays);
    options = loops == null ? options : options.withLoops(loops);
    options = all ? options.withAll() : options;
    return twice ? options.withTwice() : options;
  }

  /** The scenario as these options change it. */
  Scenario applied(Scenario scenario) {
    Choices own = scenario.choices();
    return scenario
        .but()
        .open(Stream.concat(scenario.open().stream(), open.stream()).toList())
        .closed(Stream.concat(scenario.closed().stream(), closed.stream()).toList())
        .choices(
            new Choices(
                spuriousWakeups == null ? own.spuriousWakeups() : spuriousWakeups,
                weakCasFailures == null ? own.weakCasFailures() : weakCasFailures,
                own.earlyTimeouts() && !noEarlyTimeouts))
        .build();
  }

  private void requireAnswers() throws BadInputException {
    if (!ANSWERS.contains(answers)) {
      throw new BadInputException("--answers must be none, fast or full, not " + answers + ".");
    }
  }

  private void requireStrategy() throws BadInputException {
    if (!STRATEGIES.contains(strategy)) {
      throw new BadInputException(
          "There is no strategy " + strategy + suggestion(strategy, STRATEGIES));
    }
  }

  private void requirePossible() throws BadInputException {
    if (memory.equals("jmm")) {
      throw new BadInputException(
          "The Java memory model is not there yet; use --memory sc, sequential consistency.");
    } else if (!memory.equals("sc")) {
      throw new BadInputException("There is no memory model " + memory + "; use --memory sc.");
    } else if (preemptions != null && !List.of("auto", "exhaustive").contains(strategy)) {
      throw new BadInputException(
          "--preemptions goes with --strategy exhaustive or auto, not " + strategy + ".");
    } else if (delays != null && !List.of("auto", "exhaustive").contains(strategy)) {
      throw new BadInputException(
          "--delays goes with --strategy exhaustive or auto, not " + strategy + ".");
    } else if (delays != null && preemptions != null) {
      throw new BadInputException(
          "--preemptions and --delays are two bounds for one search: give one of them.");
    }
  }

  private void requireLoops() throws BadInputException {
    if (loops == null) {
      return;
    } else if (loops < 1 || loops > MOST_LOOPS) {
      throw new BadInputException(
          "--loops must be from 1 to " + MOST_LOOPS + ", not " + loops + ".");
    } else if (!List.of("auto", "exhaustive").contains(strategy)) {
      throw new BadInputException(
          "--loops goes with --strategy exhaustive or auto, not " + strategy + ".");
    } else if (delays != null || preemptions != null) {
      throw new BadInputException(
          "--loops and "
              + (delays == null ? "--preemptions" : "--delays")
              + " are two bounds for one search: give one of them.");
    }
  }

  private void requirePositive() throws BadInputException {
    requireFromZero("--spurious-wakeups", spuriousWakeups);
    requireFromZero("--weak-cas-failures", weakCasFailures);
    requireFromZero("--preemptions", preemptions);
    requireFromZero("--delays", delays);
    if (executions < 0) {
      throw new BadInputException("--executions must be at least 1, not " + executions + ".");
    } else if (!(seconds >= 0 && seconds < 1e9)) {
      throw new BadInputException("--seconds must be above 0, not " + seconds + ".");
    } else if (steps < 0) {
      throw new BadInputException("--steps must be at least 1, not " + steps + ".");
    } else if (jobs < 1 || jobs > MOST_JOBS) {
      throw new BadInputException("--jobs must be from 1 to " + MOST_JOBS + ", not " + jobs + ".");
    } else if (depth < 0 || depth > MOST_DEPTH) {
      throw new BadInputException(
          "--depth must be from 1 to " + MOST_DEPTH + ", not " + depth + ".");
    }
  }

  private static void requireFromZero(String option, Integer value) throws BadInputException {
    if (value != null && (value < 0 || value > Choices.MOST)) {
      throw new BadInputException(
          option + " must be from 0 to " + Choices.MOST + ", not " + value + ".");
    }
  }

  private List<String> kinds() throws BadInputException {
    if (checks.equals(List.of("all"))) {
      return null;
    } else if (checks.equals(List.of("none"))) {
      return List.of();
    }
    List<String> known = Arrays.stream(FindingKind.values()).map(FindingKind::id).toList();
    for (String check : checks) {
      if (!known.contains(check)) {
        throw new BadInputException("There is no check " + check + suggestion(check, known));
      }
    }
    return checks;
  }

  private static String suggestion(String word, List<String> words) {
    String suggestion = Suggestion.forWord(word, words);
    return suggestion.isEmpty() ? "; there are " + String.join(", ", words) + "." : suggestion;
  }
}
