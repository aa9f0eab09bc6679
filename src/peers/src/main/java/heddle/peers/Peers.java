package heddle.peers;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Measures Heddle and Lincheck with the same programs, one after the other on this machine, and
 * prints a table in Markdown: executions per second, the median of the windows and their range.
 */
public final class Peers {
  private static final int WINDOWS = 5;

  private Peers() {}

  /** Measures; the names of workloads, or all. */
  public static void main(String[] arguments) throws Exception {
    Optional<Path> java17 = Java17.find();
    if (java17.isEmpty()) {
      System.out.println(
          "Lincheck is left out: it needs a JDK 17, and none was found; set JAVA17_HOME to one.");
    }
    System.out.printf(
        Locale.ROOT,
        "%d processors, load %.1f before it began; %s %s; Heddle on JDK %s; Lincheck 3.7 on %s%n%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version(),
        java17.map(Path::toString).orElse("nothing"));
    System.out.println(
        "| Workload | Heddle, per second | per processor second | Lincheck, per second |"
            + " per processor second | Ratio | Ratio by processor time |");
    System.out.println("|---|---|---|---|---|---|---|");
    List<String> wanted = List.of(arguments);
    for (Workload w : Workload.values()) {
      if (wanted.isEmpty() || wanted.contains(w.name())) {
        measure(w, java17);
      }
    }
  }

  private static void measure(Workload w, Optional<Path> java17) throws Exception {
    List<Rate> heddle = HeddleSpeed.of(w, WINDOWS);
    List<Rate> lincheck =
        java17.isPresent() ? LincheckSpeed.of(w, WINDOWS, java17.get()) : List.of();
    Windows ours = Windows.of(heddle, Rate::perSecond);
    Windows oursByProcessor = Windows.of(heddle, Rate::perProcessorSecond);
    Windows theirs = Windows.of(lincheck, Rate::perSecond);
    Windows theirsByProcessor = Windows.of(lincheck, Rate::perProcessorSecond);
    System.out.printf(
        "| %s %s | %s | %s | %s | %s | %s | %s |%n",
        w,
        w.title,
        ours,
        oursByProcessor,
        theirs,
        theirsByProcessor,
        ours.ratioTo(theirs),
        oursByProcessor.ratioTo(theirsByProcessor));
  }

  /** Rates in several windows of time. */
  private record Windows(List<Double> rates) {
    static Windows of(List<Rate> rates, Function<Rate, Double> part) {
      return new Windows(rates.stream().map(part).toList());
    }

    double median() {
      List<Double> sorted = rates.stream().sorted().toList();
      return sorted.get(sorted.size() / 2);
    }

    String ratioTo(Windows other) {
      if (rates.isEmpty() || other.rates.isEmpty()) {
        return "–";
      }
      double least = least() / other.most();
      double most = most() / other.least();
      return String.format(
          Locale.ROOT, "%,.0f (%,.0f–%,.0f)", median() / other.median(), least, most);
    }

    double least() {
      return rates.stream().mapToDouble(r -> r).min().orElseThrow();
    }

    double most() {
      return rates.stream().mapToDouble(r -> r).max().orElseThrow();
    }

    @Override
    public String toString() {
      return rates.isEmpty()
          ? "–"
          : String.format(Locale.ROOT, "%,.0f (%,.0f–%,.0f)", median(), least(), most());
    }
  }
}
