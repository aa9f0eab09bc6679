package heddle.lab.stress;

import heddle.model.stress.StressOutcome;
import heddle.model.stress.StressOutcome.Expectation;
import heddle.model.stress.StressResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What jcstress 0.16 says with {@code -v}, line by line: for each virtual machine the test that it
 * ran, how it ended, and a table of what came out. Its own file of results is readable only when
 * all has ended, and is lost if the run is; this loses nothing that was seen.
 */
final class StressOutput {
  private static final Pattern TEST = Pattern.compile("\\.+ \\[([A-Z ]+)\\] (\\S+)");
  private static final Pattern ROW =
      Pattern.compile(
          "\\s*(.+?)\\s+([0-9,]+)\\s+[<>]?[0-9.]+%\\s+"
              + "(Acceptable|Interesting|Forbidden|Unknown)(?:\\s+(.*))?");
  private static final Pattern PLANNED = Pattern.compile("\\(Results: ([0-9,]+) planned; .*\\)");
  private static final String SUMMARY = "RUN RESULTS:";
  private static final Set<String> ENDED = Set.of("OK", "INTERESTING", "FAILED");

  private final Map<String, Map<String, StressOutcome>> seen = new TreeMap<>();
  private final Map<String, String> troubles = new LinkedHashMap<>();
  private final Map<String, Integer> machines = new TreeMap<>();
  private Map<String, StressOutcome> now;
  private boolean table;
  private boolean over;
  private int ended;

  /** How many virtual machines jcstress said that this run of it has, or 0 before it did. */
  private int planned;

  private int endedBefore;
  private int tests = 1;
  private int testsLeft;

  /**
   * jcstress begins a run of tests which have equally many virtual machines each.
   *
   * @param number how many tests it has
   * @param later how many other tests will be run after it
   */
  void begin(int number, int later) {
    endedBefore = ended;
    planned = 0;
    tests = number;
    testsLeft = later;
    over = false;
    table = false;
    now = null;
  }

  /** The next line; whether something was learned that is worth telling. */
  boolean read(String line) {
    over |= line.startsWith(SUMMARY);
    if (over) {
      return false;
    }
    Matcher test = TEST.matcher(line);
    Matcher plan = PLANNED.matcher(line);
    if (test.matches()) {
      begin(test.group(2), test.group(1));
    } else if (plan.matches()) {
      planned = number(plan.group(1));
      return true;
    } else if (line.contains("RESULT") && line.contains("SAMPLES")) {
      table = true;
    } else if (line.isBlank()) {
      table = false;
    } else if (table && now != null) {
      row(line);
    }
    return false;
  }

  private void begin(String test, String status) {
    ended++;
    machines.merge(test, 1, Integer::sum);
    now = seen.computeIfAbsent(test, t -> new TreeMap<>());
    table = false;
    if (!ENDED.contains(status)) {
      troubles.put(
          test,
          "One of its virtual machines did not come to its end (%s); what the others saw is told."
              .formatted(status.toLowerCase(Locale.ROOT)));
    }
  }

  private void row(String line) {
    Matcher row = ROW.matcher(line);
    // Outcomes that did not occur are listed too, where a test names them.
    if (row.matches() && !row.group(2).equals("0")) {
      String result = row.group(1);
      StressOutcome other =
          new StressOutcome(
              result,
              Long.parseLong(row.group(2).replace(",", "")),
              expectation(row.group(3)),
              row.group(4) == null ? "" : row.group(4).strip());
      now.merge(result, other, StressOutput::sum);
    }
  }

  private static StressOutcome sum(StressOutcome a, StressOutcome b) {
    return new StressOutcome(a.result(), a.times() + b.times(), a.expectation(), a.meaning());
  }

  private static Expectation expectation(String word) {
    return switch (word) {
      case "Acceptable" -> Expectation.ACCEPTABLE;
      case "Interesting" -> Expectation.INTERESTING;
      default -> Expectation.FORBIDDEN;
    };
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.replace(",", ""));
  }

  /** How many virtual machines have told what they saw. */
  int ended() {
    return ended;
  }

  /** Whether all virtual machines of this test have told what they saw. */
  boolean isFinished(String test) {
    return planned > 0 && planned % tests == 0 && machines.getOrDefault(test, 0) == planned / tests;
  }

  /** How many the run of jcstress that began last will have, or 0 while that is not known. */
  int plannedNow() {
    return planned;
  }

  /** How many there will be in all, as far as it is known; 0 while nothing is. */
  int planned() {
    // Other tests may have others; most have as many.
    return planned == 0 ? 0 : endedBefore + planned + testsLeft * (planned / tests);
  }

  /** What this test has seen so far in all of them. */
  StressResult of(String test) {
    StressResult untried = StressTests.untried(test);
    if (!seen.containsKey(test)) {
      int threads = StressTests.threads(test);
      int processors = Runtime.getRuntime().availableProcessors();
      return threads <= processors
          ? untried
          : untried.with(
              List.of(),
              "It has %d threads, and jcstress runs no more than there are processors, which are %d."
                  .formatted(threads, processors));
    }
    List<StressOutcome> outcomes = new ArrayList<>(seen.get(test).values());
    outcomes.sort(Comparator.comparingLong(StressOutcome::times).reversed());
    String trouble = troubles.getOrDefault(test, outcomes.isEmpty() ? "It could not be run." : "");
    return untried.with(outcomes, trouble);
  }
}
