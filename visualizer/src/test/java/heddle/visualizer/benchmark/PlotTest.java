package heddle.visualizer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkResult;
import heddle.visualizer.Fx;
import heddle.visualizer.benchmark.Plot.Dot;
import heddle.visualizer.benchmark.Plot.Line;
import heddle.visualizer.benchmark.PlotDrawing.Mark;
import heddle.visualizer.benchmark.PlotDrawing.Pen;
import heddle.visualizer.benchmark.PlotDrawing.Point;
import heddle.visualizer.benchmark.PlotDrawing.Stroke;
import heddle.visualizer.theme.Theme;
import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PlotTest {
  private static final BenchmarkResult COUNTERS =
      SampleResults.of(BenchmarkGroup.COUNTER, "2026-01-02T03:04:05Z");

  private static Plot overThreads() {
    return Plot.overThreads(COUNTERS.request(), COUNTERS.points());
  }

  @Test
  void eachImplementationIsALineOverTheNumbersOfThreads() {
    Plot plot = overThreads();
    assertThat(plot.ticks()).containsExactly("1", "2", "4");
    assertThat(plot.lines())
        .extracting(Line::name)
        .containsExactly(
            "FetchAddCounter", "CasLoopCounter", "LockedCounter", "AtomicLong", "LongAdder");
    Line last = plot.lines().getLast();
    assertThat(last.dots()).extracting(Dot::tick).containsExactly(0, 1, 2);
    // Its last interval reaches below zero, which no speed does.
    assertThat(last.dots().getLast().low()).isZero();
  }

  @Test
  void intervalsAreDrawnWithTheLowerCapOnlyWhereTheyEnd() {
    List<Mark> marks = PlotDrawing.of(overThreads(), 800, 400);
    long intervals =
        marks.stream().filter(m -> m instanceof Stroke s && s.pen() == Pen.INTERVAL).count();
    assertThat(intervals).isEqualTo(15 * 3 - 1);
    assertThat(marks.stream().filter(m -> m instanceof Point p && p.dot() != null)).hasSize(15);
  }

  @Test
  void greaterIsHigherAndMoreThreadsAreFartherRight() {
    List<Point> points =
        PlotDrawing.of(overThreads(), 800, 400).stream()
            .filter(m -> m instanceof Point p && p.dot() != null)
            .map(Point.class::cast)
            .toList();
    for (Point a : points) {
      for (Point b : points) {
        if (a.dot().value() > b.dot().value()) {
          assertThat(a.y()).isLessThan(b.y());
        }
        if (a.dot().tick() < b.dot().tick()) {
          assertThat(a.x()).isLessThan(b.x());
        }
      }
    }
  }

  @Test
  void latencyHasACurveAsMeasuredAndACorrectedOneAsFarAsSamplesReach() {
    BenchmarkResult latency = SampleResults.latency("");
    Plot plot = Plot.latency(latency.request(), latency.points());
    assertThat(plot.ticks()).containsExactly("p50", "p90", "p99", "p99.9", "p99.99");
    assertThat(plot.lines())
        .extracting(Line::name, Line::dashed)
        .containsExactly(
            tuple("TreiberStack", false),
            tuple("TreiberStack, corrected", true),
            tuple("LockedStack", false),
            tuple("LockedStack, corrected", true));
    // 90,000 were timed: nine are above the 99.99th percentile, which is too few.
    assertThat(plot.lines().getFirst().dots()).hasSize(4);
    assertThat(plot.lines().getFirst().dots().getFirst().sentence())
        .isEqualTo("TreiberStack: 50 of 100 operations take at most 40 ns; 90,000 were timed.");
  }

  @Test
  void aPointTellsItsFiguresWhenTheMouseIsNear() {
    Fx.run(
        () -> {
          PlotView view = new PlotView();
          view.resize(800, 400);
          view.show(overThreads(), new Theme());
          view.layout();
          Point first =
              PlotDrawing.of(overThreads(), 800, 400).stream()
                  .filter(m -> m instanceof Point p && p.dot() != null)
                  .map(Point.class::cast)
                  .findFirst()
                  .orElseThrow();
          assertThat(view.near(first.x() + 3, first.y() - 3)).contains(first);
          assertThat(view.near(1, 1)).isEmpty();
          assertThat(view.getAccessibleText()).contains(first.dot().sentence());
        });
  }

  @Test
  void theFileForABrowserHasEveryPointWithItsFigures() {
    String svg = PlotSvg.of(overThreads(), new Theme(), 960, 480);
    assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"960\"");
    assertThat(svg.split("<title>", -1)).hasSize(1 + 15);
    assertThat(svg).contains("FetchAddCounter, 1 thread: 60.0 ± 4.8 million increments per second");
    String bars =
        PlotSvg.of(Plot.bars(COUNTERS.request(), COUNTERS.points()), new Theme(), 960, 480);
    // The ground, five in the legend, and a bar for each point.
    assertThat(bars.split("<rect ", -1)).hasSize(1 + 1 + 5 + 15);
  }

  @Test
  void aPictureIsReadBackAsItWas() throws Exception {
    WritableImage image = new WritableImage(3, 2);
    image.getPixelWriter().setColor(1, 0, Color.ORANGE);
    image.getPixelWriter().setColor(2, 1, Color.TEAL);
    byte[] file = Png.of(image);
    Image read = new Image(new ByteArrayInputStream(file));
    assertThat(read.getWidth()).isEqualTo(3);
    assertThat(read.getPixelReader().getColor(1, 0)).isEqualTo(Color.ORANGE);
    assertThat(read.getPixelReader().getColor(2, 1)).isEqualTo(Color.TEAL);
  }
}
