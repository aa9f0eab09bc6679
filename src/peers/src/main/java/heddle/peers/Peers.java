package heddle.peers;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Measures Heddle and Lincheck with the same programs, one after the other on this machine, and
 * prints a table in Markdown: executions per second, the median of the windows and their range,
 * with one worker of Heddle and with as many as there are processors.
 */
public final class Peers {
  private static final int WINDOWS = 5;

  /**
   * Lincheck runs each logical thread as a thread of the machine, and so uses several processors.
   */
  private static final int WORKERS = Runtime.getRuntime().availableProcessors();

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
    System.out.printf(
        "| Workload | Heddle, 1 worker, per second | processors used | %d workers |"
            + " processors used | Lincheck, per second | processors used |"
            + " Ratio, 1 worker | Ratio, %d workers | Ratio by processor time |%n",
        WORKERS, WORKERS);
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    List<String> wanted = List.of(arguments);
    for (Workload w : Workload.values()) {
      if (wanted.isEmpty() || wanted.contains(w.name())) {
        measure(w, java17);
      }
    }
  }

  private static void measure(Workload w, Optional<Path> java17) throws Exception {
    Windows one = new Windows(HeddleSpeed.of(w, WINDOWS, 1));
    Windows all = new Windows(HeddleSpeed.of(w, WINDOWS, WORKERS));
    Windows theirs =
        new Windows(java17.isPresent() ? LincheckSpeed.of(w, WINDOWS, java17.get()) : List.of());
    System.out.printf(
        "| %s %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
        w,
        w.title,
        one,
        one.processors(),
        all,
        all.processors(),
        theirs,
        theirs.processors(),
        one.ratioTo(theirs, Rate::perSecond),
        all.ratioTo(theirs, Rate::perSecond),
        one.ratioTo(theirs, Rate::perProcessorSecond));
  }

  /** Rates in several windows of time. */
  private record Windows(List<Rate> rates) {
    private List<Double> sorted(ToDoubleFunction<Rate> part) {
      return rates.stream().mapToDouble(part).sorted().boxed().toList();
    }

    private double median(ToDoubleFunction<Rate> part) {
      return sorted(part).get(rates.size() / 2);
    }

    String ratioTo(Windows other, ToDoubleFunction<Rate> part) {
      if (rates.isEmpty() || other.rates.isEmpty()) {
        return "–";
      }
      List<Double> ours = sorted(part);
      List<Double> theirs = other.sorted(part);
      return String.format(
          Locale.ROOT,
          "%,.0f (%,.0f–%,.0f)",
          median(part) / other.median(part),
          ours.getFirst() / theirs.getLast(),
          ours.getLast() / theirs.getFirst());
    }

    String processors() {
      return rates.isEmpty()
          ? "–"
          : String.format(Locale.ROOT, "%.2f", median(r -> r.perSecond() / r.perProcessorSecond()));
    }

    @Override
    public String toString() {
      List<Double> perSecond = sorted(Rate::perSecond);
      return rates.isEmpty()
          ? "–"
          : String.format(
              Locale.ROOT,
              "%,.0f (%,.0f–%,.0f)",
              median(Rate::perSecond),
              perSecond.getFirst(),
              perSecond.getLast());
    }
  }
}
