package heddle.visualizer.benchmark;

import heddle.visualizer.benchmark.Bars.Bar;
import heddle.visualizer.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.NamedArg;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * A bar chart that says how sure it is: each bar carries its confidence interval as a whisker, and
 * its score. An implementation is told by its place in the group, its pattern and its colour.
 */
public final class ThroughputChart extends BarChart<String, Number> {
  private static final double WIDEST_BAR = 64;
  private static final double LEAST_GAP = 36;
  private static final double HEADROOM = 1.06;

  private final CategoryAxis categories;
  private final NumberAxis scores;
  private final List<Whisker> whiskers = new ArrayList<>();
  private Bars bars = Bars.NONE;

  /** A chart without bars; made by FXML. */
  public ThroughputChart(
      @NamedArg("xAxis") CategoryAxis xAxis, @NamedArg("yAxis") NumberAxis yAxis) {
    super(xAxis, yAxis);
    categories = xAxis;
    scores = yAxis;
    setAnimated(false);
    getStyleClass().add("throughput");
  }

  /** What it shows. */
  Bars bars() {
    return bars;
  }

  /** Shows these bars and no others, in the theme's colours. */
  void show(Bars newBars, Theme theme) {
    whiskers.forEach(whisker -> getPlotChildren().removeAll(whisker.nodes()));
    whiskers.clear();
    bars = newBars;
    scores.setLabel(bars.unit());
    categories.setCategories(FXCollections.observableArrayList(bars.categories()));
    getData().setAll(bars.series().stream().map(ThroughputChart::series).toList());
    getData().forEach(series -> series.getData().forEach(this::addWhisker));
    paint(theme);
  }

  private static Series<String, Number> series(Bars.Series each) {
    Series<String, Number> series = new Series<>();
    series.setName(each.name());
    for (Bar bar : each.bars()) {
      series.getData().add(new Data<>(bar.category(), bar.score(), bar));
    }
    return series;
  }

  private void addWhisker(Data<String, Number> data) {
    Bar bar = (Bar) data.getExtraValue();
    Whisker whisker = new Whisker(bar, data.getNode());
    whiskers.add(whisker);
    getPlotChildren().addAll(whisker.nodes());
    Tooltip.install(data.getNode(), new Tooltip(bar.sentence()));
  }

  /** Takes the theme's colours. */
  void paint(Theme theme) {
    for (int i = 0; i < getData().size(); i++) {
      int place = bars.series().get(i).place();
      for (Data<String, Number> data : getData().get(i).getData()) {
        fill((Region) data.getNode(), place, theme);
      }
      // The legend is a pane of labels, one for each series.
      Node entry = ((Parent) getLegend()).getChildrenUnmodifiable().get(i);
      fill((Region) ((Label) entry).getGraphic(), place, theme);
    }
  }

  private static void fill(Region bar, int place, Theme theme) {
    BarPattern.of(place).fill(bar, theme.thread(place + 1), theme.background());
  }

  /** The axis ends above the whiskers, not above the bars. */
  @Override
  protected void updateAxisRange() {
    super.updateAxisRange();
    if (bars != null && scores.isAutoRanging()) {
      List<Number> ends = new ArrayList<>(List.of(0));
      bars.series().forEach(s -> s.bars().forEach(bar -> ends.add(bar.high() * HEADROOM)));
      scores.invalidateRange(ends);
    }
  }

  /** Bars that are few do not grow fat. */
  @Override
  protected void layoutPlotChildren() {
    int series = Math.max(1, bars.series().size());
    double group = categories.getCategorySpacing();
    double bar = Math.min(WIDEST_BAR, Math.max(0, group - LEAST_GAP) / series);
    setCategoryGap(group - bar * series);
    super.layoutPlotChildren();
    whiskers.forEach(whisker -> whisker.place(scores, bar));
  }
}
