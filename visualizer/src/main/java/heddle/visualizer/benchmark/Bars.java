package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkGroup;
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
        series.add(new Series(name, place, bars(group, name, points)));
      }
    }
    return new Bars(
        BenchmarkText.unit(group),
        request.threads().stream().map(BenchmarkText::threads).toList(),
        List.copyOf(series));
  }

  private static List<Bar> bars(BenchmarkGroup group, String name, List<BenchmarkPoint> points) {
    return points.stream()
        .filter(point -> point.implementation().equals(name))
        .map(
            point ->
                new Bar(
                    BenchmarkText.threads(point.threads()),
                    BenchmarkText.millions(point.score()),
                    BenchmarkText.millions(point.low()),
                    BenchmarkText.millions(point.high()),
                    BenchmarkText.score(point),
                    BenchmarkText.sentence(group, point)))
        .toList();
  }
}
