package heddle.engine.suite;

import guest.bounds.Deposits;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.report.Report.Found;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how long it takes to make a failure of some 200 steps simple: eight threads make eight
 * deposits each at random, in one execution, which loses some; of 64 calls two are enough for that.
 * Each of several workers does it several times, with other executions.
 */
public final class MinimisingSpeed {
  private static final int WORKERS = 3;
  private static final int TIMES = 7;
  private static final int THREADS = 8;
  private static final int CALLS = 8;

  private MinimisingSpeed() {}

  /** No arguments. */
  public static void main(String[] arguments) throws Exception {
    List<Double> first = new ArrayList<>();
    List<Double> later = new ArrayList<>();
    for (int worker = 0; worker < WORKERS; worker++) {
      try (Searcher searcher = Searcher.start(Installation.current())) {
        for (int i = 0; i < TIMES; i++) {
          (i == 0 ? first : later).add(seconds(searcher, 1 + worker * TIMES + i));
        }
      }
    }
    print("the first time", first);
    print("later", later);
  }

  private static double seconds(Searcher searcher, long seed) throws Exception {
    SearchOptions once = SearchOptions.of("random").withExecutions(1).withSeed(seed);
    Report report = searcher.search(scenario(), null, once, progress -> {}).result().get();
    Found found = report.findings().getFirst();
    System.out.printf(
        Locale.ROOT,
        "%d steps: %d steps, %d switches, %d preemptions, without %d of %d calls: %.2f s%n",
        report.maxSteps(),
        found.fewer().steps(),
        found.fewer().switches(),
        found.fewer().preemptions(),
        found.fewer().leftOut().size(),
        THREADS * CALLS,
        report.seconds());
    return report.seconds();
  }

  private static Scenario scenario() throws Exception {
    String calls = String.join(", ", Collections.nCopies(CALLS, "\"deposit()\""));
    String threads =
        IntStream.rangeClosed(1, THREADS)
            .mapToObj(t -> "\"T%d\": [%s]".formatted(t, calls))
            .collect(Collectors.joining(", "));
    Path classes =
        Path.of(Deposits.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ScenarioReader.parse(
        """
        {
          "heddle": 1, "title": "t", "class": "%s", "classpath": ["%s"], "threads": {%s},
          "invariants": [
            {"name": "nothing is lost", "when": "end", "call": "sound()", "equals": true}
          ],
          "expect": {"verdict": "failure"}
        }
        """
            .formatted(Deposits.class.getName(), classes, threads),
        null);
  }

  private static void print(String when, List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f s (%.2f to %.2f)%n",
        when,
        sorted.get(sorted.size() / 2),
        sorted.getFirst(),
        sorted.getLast());
  }
}
