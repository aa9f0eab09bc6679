package heddle.visualizer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.visualizer.Fx;
import heddle.visualizer.benchmark.Bars.Bar;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.theme.Theme.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;

class ThroughputChartTest {
  private static final BenchmarkRequest REQUEST =
      SampleResults.of(BenchmarkGroup.COUNTER, "").request();
  private static final Bars BARS = Bars.of(REQUEST, SampleResults.points(REQUEST));

  private final Theme theme = new Theme();

  @Test
  void eachWhiskerSpansItsConfidenceInterval() {
    Fx.run(
        () -> {
          ThroughputChart chart = chart();
          NumberAxis axis = (NumberAxis) chart.getYAxis();
          List<Data<String, Number>> data = data(chart);
          List<Path> whiskers = whiskers(chart);
          assertThat(whiskers).hasSize(15).hasSameSizeAs(data);
          for (int i = 0; i < data.size(); i++) {
            Bar bar = (Bar) data.get(i).getExtraValue();
            MoveTo middle = (MoveTo) whiskers.get(i).getElements().get(2);
            LineTo end = (LineTo) whiskers.get(i).getElements().get(3);
            double centre = data.get(i).getNode().getBoundsInParent().getCenterX();
            assertThat(middle.getX()).isCloseTo(centre, within(1e-6));
            assertThat(axis.getValueForDisplay(middle.getY()).doubleValue())
                .isCloseTo(bar.high(), within(1e-6));
            assertThat(axis.getValueForDisplay(end.getY()).doubleValue())
                .isCloseTo(Math.max(0, bar.low()), within(1e-6));
          }
        });
  }

  @Test
  void onlyAnIntervalThatReachesBelowZeroHasNoLowerCap() {
    Fx.run(
        () -> {
          ThroughputChart chart = chart();
          List<Path> whiskers = whiskers(chart);
          List<Data<String, Number>> data = data(chart);
          for (int i = 0; i < data.size(); i++) {
            boolean below = ((Bar) data.get(i).getExtraValue()).low() < 0;
            assertThat(whiskers.get(i).getElements()).hasSize(below ? 4 : 6);
          }
          assertThat(whiskers).filteredOn(w -> w.getElements().size() == 4).hasSize(1);
        });
  }

  @Test
  void theAxisReachesAboveTheHighestWhisker() {
    Fx.run(
        () -> {
          NumberAxis axis = (NumberAxis) chart().getYAxis();
          assertThat(axis.getLabel()).isEqualTo("million increments per second");
          assertThat(axis.getLowerBound()).isZero();
          assertThat(axis.getUpperBound()).isGreaterThan(60 * 1.08);
        });
  }

  @Test
  void anImplementationIsToldByItsPatternWithoutItsColour() {
    Set<Background> patterns = new HashSet<>();
    for (BarPattern pattern : BarPattern.values()) {
      Region bar = new Region();
      pattern.fill(bar, Color.BLACK, Color.WHITE);
      patterns.add(bar.getBackground());
    }
    assertThat(patterns).hasSize(BarPattern.values().length);
    for (BenchmarkGroup group : BenchmarkGroup.values()) {
      assertThat(group.subjects()).hasSizeLessThanOrEqualTo(BarPattern.values().length);
    }
  }

  @Test
  void theLegendLooksLikeTheBarsInBothThemes() {
    Fx.run(
        () -> {
          ThroughputChart chart = chart();
          Set<Paint> solid = new HashSet<>();
          for (Mode mode : Mode.values()) {
            theme.modeProperty().set(mode);
            chart.paint(theme);
            List<Region> legend = new ArrayList<>();
            chart.lookupAll(".bar-legend-symbol").forEach(n -> legend.add((Region) n));
            assertThat(legend).hasSize(5);
            for (int i = 0; i < 5; i++) {
              for (Data<String, Number> data : chart.getData().get(i).getData()) {
                assertThat(((Region) data.getNode()).getBackground())
                    .isEqualTo(legend.get(i).getBackground());
              }
            }
            solid.add(legend.getFirst().getBackground().getFills().getFirst().getFill());
          }
          assertThat(solid).hasSize(2);
        });
  }

  @Test
  void anotherResultReplacesTheFirstEntirely() {
    Fx.run(
        () -> {
          ThroughputChart chart = chart();
          BenchmarkRequest stacks = SampleResults.of(BenchmarkGroup.STACK, "").request();
          chart.show(Bars.of(stacks, SampleResults.points(stacks).subList(0, 2)), theme);
          chart.getScene().getRoot().applyCss();
          chart.layout();
          assertThat(whiskers(chart)).hasSize(2);
          Set<String> names = new TreeSet<>();
          chart.getData().forEach(series -> names.add(series.getName()));
          assertThat(names)
              .containsExactly(
                  "ConcurrentLinkedDeque",
                  "EpochTreiberStack",
                  "HazardTreiberStack",
                  "LockedStack",
                  "StampedTreiberStack",
                  "TreiberStack");
        });
  }

  private ThroughputChart chart() {
    ThroughputChart chart = new ThroughputChart(new CategoryAxis(), new NumberAxis());
    chart.show(BARS, theme);
    StyleSheets.dress(new Scene(chart, 900, 500), theme);
    chart.applyCss();
    chart.layout();
    return chart;
  }

  private static List<Data<String, Number>> data(ThroughputChart chart) {
    return chart.getData().stream().flatMap(series -> series.getData().stream()).toList();
  }

  private static List<Path> whiskers(ThroughputChart chart) {
    List<Path> whiskers = new ArrayList<>();
    for (Node node : chart.lookupAll(".whisker")) {
      whiskers.add((Path) node);
    }
    return whiskers;
  }
}
