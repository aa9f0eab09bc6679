package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkPlace;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkText;
import java.util.ArrayList;
import java.util.List;

/**
 * What the chart draws: a group of bars for each number of threads, and in each group a bar for
 * each implementation, always in the same order.
 *
 * @param unit what the axis counts
 * @param categories the groups of bars
 * @param series the implementations
 */
record Bars(String unit, List<String> categories, List<Series> series) {
  /** No bars. */
  static final Bars NONE = new Bars("", List.of(), List.of());

  /**
   * The bars of one implementation; there may be fewer than categories while a run is in progress.
   *
   * @param name the implementation
   * @param place its place among the subjects of its group, from 0: it keeps its colour and pattern
   *     whatever else is measured
   */
  record Series(String name, int place, List<Bar> bars) {}

  /**
   * One bar, in millions.
   *
   * @param low where the whisker begins
   * @param high where it ends
   * @param label the score as it is written at the bar
   * @param sentence all of it
   */
  record Bar(
      String category, double score, double low, double high, String label, String sentence) {}

  /** The bars of these points of a run. */
  static Bars of(BenchmarkRequest request, List<BenchmarkPoint> points) {
    BenchmarkGroup group = request.group();
    List<Series> series = new ArrayList<>();
    for (int place = 0; place < group.subjects().size(); place++) {
      String name = group.subjects().get(place).name();
      if (request.implementations().contains(name)) {
        series.add(new Series(name, place, bars(request, name, points)));
      }
    }
    return new Bars(
        BenchmarkText.unit(request),
        request.places().stream().map(BenchmarkPlace::words).toList(),
        List.copyOf(series));
  }

  private static List<Bar> bars(
      BenchmarkRequest request, String name, List<BenchmarkPoint> points) {
    return points.stream()
        .filter(point -> point.implementation().equals(name))
        .map(
            point ->
                new Bar(
                    point.place().words(),
                    BenchmarkText.told(point, point.score()),
                    BenchmarkText.told(point, point.low()),
                    BenchmarkText.told(point, point.high()),
                    BenchmarkText.score(point),
                    BenchmarkText.sentence(request, point)))
        .toList();
  }
}
