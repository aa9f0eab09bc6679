package heddle.visualizer.find;

import heddle.model.report.Report;
import heddle.visualizer.find.SearchFacts.Cause;
import heddle.visualizer.find.SearchFacts.Escape;
import heddle.visualizer.find.SearchFacts.Fact;
import heddle.visualizer.find.SearchFacts.Result;
import heddle.visualizer.session.Search;
import heddle.visualizer.theme.StyleSheets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The search beside the window: how far it is, what it found by cause, each a click away from being
 * stepped through, which results there are, and what escaped the scheduler.
 */
public final class SearchView extends VBox {
  private static final int MOST_RESULTS = 60;

  /** A longer value has no room beside its name. */
  private static final int LONG = 24;

  private final Search search;
  private final VBox content = new VBox(10);

  /** Cards that stay, so that their buttons can be pressed while the search goes on. */
  private final Map<Cause, Node> cards = new HashMap<>();

  /** Shows this search. */
  public SearchView(Search search) {
    this.search = search;
    getStyleClass().add("search-view");
    StyleSheets.wear(this, SearchView.class, "Search.css");
    content.getStyleClass().add("content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(controls(), scroll);
    search.reportProperty().addListener(o -> show());
    search.runningProperty().addListener(o -> show());
    show();
  }

  private Node controls() {
    Button find = new Button("Find a failure", new FontIcon("fth-search"));
    find.getStyleClass().addAll("small", "start");
    find.setOnAction(e -> search.start());
    find.disableProperty().bind(search.runningProperty());
    Button cancel = new Button("Cancel");
    cancel.getStyleClass().addAll("small", "cancel");
    cancel.setOnAction(e -> search.cancel());
    cancel.disableProperty().bind(search.runningProperty().not());
    CheckBox all = new CheckBox("every kind of failure");
    all.setTooltip(new Tooltip("Go on after the first failure, for those of other kinds"));
    all.selectedProperty().bindBidirectional(search.allProperty());
    VBox controls = new VBox(6, new HBox(6, find, cancel), all);
    controls.getStyleClass().add("controls");
    return controls;
  }

  private void show() {
    Report report = search.reportProperty().get();
    boolean running = search.runningProperty().get();
    List<Node> nodes = new ArrayList<>();
    if (report == null) {
      nodes.add(
          words(
              running
                  ? "Starting …"
                  : "Looks through executions for one that fails, while you go on stepping. What"
                      + " it looked at is listed here.",
              "none"));
    } else {
      add(
          nodes,
          running ? SearchFacts.soFar(report, search.bounds()) : SearchFacts.of(report),
          running);
    }
    content.getChildren().setAll(nodes);
  }

  private void add(List<Node> nodes, SearchFacts facts, boolean running) {
    nodes.add(words(facts.verdict(), "search-verdict"));
    if (facts.left() != null) {
      nodes.add(new VBox(4, new LeftBar(facts.left()), words(facts.left().words(), "left")));
    }
    cards
        .keySet()
        .retainAll(Stream.concat(facts.causes().stream(), facts.noticed().stream()).toList());
    if (!facts.causes().isEmpty()) {
      nodes.add(title("Failures by cause"));
      facts.causes().forEach(c -> nodes.add(cards.computeIfAbsent(c, k -> card(k, true))));
    }
    if (!facts.noticed().isEmpty()) {
      nodes.add(title("Noticed, no failure"));
      facts.noticed().forEach(c -> nodes.add(cards.computeIfAbsent(c, k -> card(k, false))));
    }
    nodes.add(title("Looked at" + (running ? " so far" : "")));
    nodes.add(grid(facts.facts()));
    if (!facts.progress().isEmpty()) {
      nodes.add(title("Progress"));
      facts.progress().forEach(sentence -> nodes.add(words(sentence, "none")));
    }
    if (!facts.hidden().isEmpty()) {
      nodes.add(title("Hidden from the scheduler"));
      facts.hidden().forEach(e -> nodes.add(escape(e)));
    }
    if (!facts.results().isEmpty()) {
      nodes.add(title(results(facts.results().size()) + (running ? " so far" : "")));
      facts.results().stream().limit(MOST_RESULTS).forEach(r -> nodes.add(result(r)));
      if (facts.results().size() > MOST_RESULTS) {
        nodes.add(words("… " + (facts.results().size() - MOST_RESULTS) + " rarer ones", "none"));
      }
    }
  }

  private static String results(int count) {
    return count == 1 ? "The one result" : count + " distinct results";
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("section");
    return title;
  }

  private static Label words(String text, String style) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().add(style);
    return words;
  }

  private Node card(Cause cause, boolean failure) {
    Label title =
        new Label(
            cause.title(), new FontIcon(failure ? "fth-alert-octagon" : "fth-message-square"));
    title.getStyleClass().add("cause-title");
    Button step = new Button("Step through", new FontIcon("fth-play"));
    step.getStyleClass().addAll("small", "step-through");
    step.setOnAction(e -> search.show(cause.simplest()));
    VBox card =
        new VBox(
            4,
            title,
            words(cause.message(), "cause-message"),
            words(cause.size(), "cause-size"),
            step);
    card.getStyleClass().addAll("cause", failure ? "failure" : "noticed");
    return card;
  }

  /** Names beside values; a value that is a sentence stands below its name. */
  private static Node grid(List<Fact> facts) {
    GridPane grid = new GridPane(10, 3);
    int row = 0;
    for (Fact fact : facts) {
      Label name = new Label(fact.name());
      name.getStyleClass().add("fact-name");
      name.setMinWidth(USE_PREF_SIZE);
      Label value = words(fact.value(), "fact-value");
      GridPane.setValignment(name, VPos.TOP);
      if (fact.value().length() > LONG) {
        grid.add(name, 0, row++, 2, 1);
        grid.add(value, 0, row++, 2, 1);
      } else {
        grid.addRow(row++, name, value);
      }
    }
    return grid;
  }

  private static Node escape(Escape escape) {
    return new VBox(words(escape.what(), "escape"), words(escape.times(), "cause-size"));
  }

  private static Node result(Result result) {
    ProgressBar bar = new ProgressBar(result.share());
    bar.getStyleClass().add("share");
    bar.setMaxWidth(Double.MAX_VALUE);
    Label text = new Label(result.text());
    text.getStyleClass().add("result");
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinWidth(0);
    text.setTooltip(new Tooltip(result.text()));
    HBox.setHgrow(text, Priority.ALWAYS);
    Label figures = new Label(result.figures());
    figures.getStyleClass().add("cause-size");
    figures.setMinWidth(USE_PREF_SIZE);
    VBox row = new VBox(2, new HBox(8, text, figures), bar);
    row.setAccessibleText(result.text() + ": " + result.figures());
    return row;
  }
}
