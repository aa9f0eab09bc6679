package heddle.peers;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Estimate;
import heddle.model.report.Report;
import heddle.model.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Has Heddle look at everything that each program can do, and Lincheck at as many executions as it
 * is told to, and prints a table in Markdown. Each check has a process of its own, its start and
 * first executions included.
 */
public final class Proofs {
  private static final double MOST_SECONDS = 30;
  private static final int LINCHECK_EXECUTIONS = 10_000;

  private Proofs() {}

  /** Measures; the names of workloads, or all. */
  public static void main(String[] arguments) throws Exception {
    Optional<Path> java17 = Java17.find();
    System.out.println(
        "| Workload | Heddle: executions | of all | seconds | MB | Lincheck: executions | seconds |"
            + " MB |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    List<String> wanted = List.of(arguments);
    for (Workload w : Workload.values()) {
      if (wanted.isEmpty() || wanted.contains(w.name())) {
        System.out.println(
            "| " + w + " " + w.title + " | " + heddle(w) + " | " + lincheck(w, java17) + " |");
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%nHeddle looks at one execution of each class of equivalent ones, for at most %.0f s."
            + " Lincheck looks at no more than %,d executions, and says neither whether these are"
            + " all nor how many of them are equivalent.%n",
        MOST_SECONDS,
        LINCHECK_EXECUTIONS);
  }

  private static String heddle(Workload workload) throws Exception {
    String folder =
        Path.of(Proofs.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    SearchOptions options =
        SearchOptions.of("exhaustive")
            .withExecutions(Long.MAX_VALUE)
            .withSeconds(MOST_SECONDS)
            .withSteps(10_000)
            .withAll();
    long began = System.nanoTime();
    try (Searcher searcher = Searcher.start(Installation.current())) {
      Report report =
          searcher
              .search(
                  ScenarioReader.parse(
                      workload.scenario(folder), Path.of(folder).resolve("workload.json")),
                  null,
                  options,
                  soFar -> {})
              .result()
              .get();
      return String.format(
          Locale.ROOT,
          "%,d | %s | %.1f | %,d",
          report.executions(),
          share(report),
          (System.nanoTime() - began) / 1e9,
          peakMegabytes(searcher.workerPid()));
    }
  }

  /** How many of all there are, estimated where it has not seen all. */
  private static String share(Report report) {
    Estimate e = report.estimate();
    if (report.exhaustive()) {
      return "all";
    } else if (e == null) {
      return "not all";
    }
    double executions = report.executions();
    return String.format(
        Locale.ROOT,
        "about %.2g %% (%.2g to %.2g)",
        100 * executions / e.executions(),
        100 * executions / e.high(),
        100 * executions / Math.max(1, e.low()));
  }

  private static String lincheck(Workload workload, Optional<Path> java17) throws Exception {
    if (java17.isEmpty()) {
      return "– | – | –";
    }
    LincheckSpeed.Check check = LincheckSpeed.check(workload, LINCHECK_EXECUTIONS, java17.get());
    return String.format(
        Locale.ROOT,
        "at most %,d | %.1f | %,d",
        LINCHECK_EXECUTIONS,
        check.seconds(),
        check.megabytes());
  }

  /** The most memory that a process has had, as Linux tells it; 0 elsewhere. */
  private static long peakMegabytes(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
        }
      }
    }
    return 0;
  }
}
