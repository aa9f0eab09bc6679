package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkExtras;
import heddle.model.benchmark.BenchmarkLatency;
import heddle.model.benchmark.BenchmarkPlace;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkSubject;
import heddle.model.benchmark.BenchmarkText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a chart of lines or bars shows, before it has a size.
 *
 * @param across what the horizontal axis counts
 * @param up what the vertical axis counts
 * @param ticks the words below the horizontal axis, one for each place on it
 * @param logarithmic whether equal ratios are equally far apart on the vertical axis
 * @param bars whether points are bars side by side, rather than dots on a line
 * @param lines the implementations
 */
record Plot(
    String across,
    String up,
    List<String> ticks,
    boolean logarithmic,
    boolean bars,
    List<Line> lines) {

  /**
   * One implementation.
   *
   * @param name its name, with the settings if there are several
   * @param place its place among the subjects of its group, from 0: it keeps its colour and pattern
   * @param dashed whether it is a second line of the same implementation
   * @param dots its points, from left to right
   */
  record Line(String name, int place, boolean dashed, List<Dot> dots) {}

  /**
   * One point.
   *
   * @param tick which place on the horizontal axis, from 0
   * @param value how high
   * @param low where its interval begins; equal to the value if there is none
   * @param high where it ends
   * @param sentence all of it
   */
  record Dot(int tick, double value, double low, double high, String sentence) {}

  /** Nothing. */
  static final Plot NONE = new Plot("", "", List.of(), false, false, List.of());

  /** Throughput over numbers of threads, a line for each implementation and combination. */
  static Plot overThreads(BenchmarkRequest request, List<BenchmarkPoint> points) {
    List<Integer> threads = request.threads().stream().sorted().toList();
    List<Map<String, Integer>> settings =
        request.places().stream().map(BenchmarkPlace::settings).distinct().toList();
    List<Line> lines = new ArrayList<>();
    for (String name : inOrder(request)) {
      for (Map<String, Integer> setting : settings) {
        List<Dot> dots =
            points.stream()
                .filter(p -> p.implementation().equals(name) && p.settings().equals(setting))
                .sorted(Comparator.comparingInt(BenchmarkPoint::threads))
                .map(p -> dot(request, p, threads.indexOf(p.threads())))
                .toList();
        lines.add(
            new Line(
                named(name, setting), place(request, name), settings.indexOf(setting) > 0, dots));
      }
    }
    List<String> ticks = threads.stream().map(String::valueOf).toList();
    return new Plot("threads", BenchmarkText.unit(request), ticks, false, false, lines);
  }

  /** Bars with intervals, a group for each place. */
  static Plot bars(BenchmarkRequest request, List<BenchmarkPoint> points) {
    List<BenchmarkPlace> places = request.places();
    List<Line> lines = new ArrayList<>();
    for (String name : inOrder(request)) {
      List<Dot> dots =
          points.stream()
              .filter(p -> p.implementation().equals(name))
              .map(p -> dot(request, p, places.indexOf(p.place())))
              .toList();
      lines.add(new Line(name, place(request, name), false, dots));
    }
    List<String> ticks = places.stream().map(BenchmarkPlace::words).toList();
    return new Plot("", BenchmarkText.unit(request), ticks, false, true, lines);
  }

  /** Latency over percentiles, as measured, and dashed as corrected for coordinated omission. */
  static Plot latency(BenchmarkRequest request, List<BenchmarkPoint> points) {
    List<Line> lines = new ArrayList<>();
    boolean several = request.places().size() > 1;
    for (String name : inOrder(request)) {
      for (BenchmarkPoint point : points) {
        BenchmarkLatency latency = point.details().latency();
        if (point.implementation().equals(name) && latency != null) {
          String title = several ? name + ", " + point.place().words() : name;
          int place = place(request, name);
          lines.add(new Line(title, place, false, curve(title, latency, false)));
          lines.add(new Line(title + ", corrected", place, true, curve(title, latency, true)));
        }
      }
    }
    List<String> ticks =
        BenchmarkLatency.PERCENTILES.stream().map(p -> "p" + BenchmarkExtras.plain(p)).toList();
    return new Plot("percentile", "ns for an operation", ticks, true, false, lines);
  }

  private static List<Dot> curve(String title, BenchmarkLatency latency, boolean corrected) {
    List<Dot> dots = new ArrayList<>();
    for (int tick = 0; tick < BenchmarkLatency.PERCENTILES.size(); tick++) {
      double percentile = BenchmarkLatency.PERCENTILES.get(tick);
      int at = tick;
      if (latency.reaches(percentile)) {
        latency
            .at(percentile)
            .ifPresent(
                p -> {
                  double nanos = Math.max(1, corrected ? p.corrected() : p.nanos());
                  String sentence =
                      String.format(
                          Locale.ROOT,
                          "%s: %s of 100 operations take at most %,.0f ns%s; %,d were timed.",
                          title,
                          BenchmarkExtras.plain(percentile),
                          nanos,
                          corrected ? ", corrected for coordinated omission" : "",
                          latency.samples());
                  dots.add(new Dot(at, nanos, nanos, nanos, sentence));
                });
      }
    }
    return dots;
  }

  private static Dot dot(BenchmarkRequest request, BenchmarkPoint p, int tick) {
    return new Dot(
        tick,
        BenchmarkText.told(p, p.score()),
        BenchmarkText.told(p, Math.max(0, p.low())),
        BenchmarkText.told(p, p.high()),
        BenchmarkText.sentence(request, p));
  }

  private static String named(String name, Map<String, Integer> settings) {
    String words = new BenchmarkPlace(1, settings).words();
    return name + words.substring(BenchmarkText.threads(1).length());
  }

  private static List<String> inOrder(BenchmarkRequest request) {
    return request.group().subjects().stream()
        .map(BenchmarkSubject::name)
        .filter(request.implementations()::contains)
        .toList();
  }

  private static int place(BenchmarkRequest request, String name) {
    return request.group().subjects().stream().map(BenchmarkSubject::name).toList().indexOf(name);
  }
}
