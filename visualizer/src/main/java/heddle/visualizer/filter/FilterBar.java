package heddle.visualizer.filter;

import heddle.model.trace.Trace;
import heddle.visualizer.fold.Folding;
import heddle.visualizer.fold.StepFilter;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Names;
import heddle.visualizer.session.Viewpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Chips that say which steps are listed: of one thread, on one object, of one kind. Pressed again,
 * a chip lets all pass.
 */
public final class FilterBar extends FlowPane {
  private final Viewpoint viewpoint;

  /** Filters the run of this viewpoint. */
  public FilterBar(Viewpoint viewpoint) {
    super(6, 4);
    this.viewpoint = viewpoint;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("filter-bar");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    visibleProperty().addListener(o -> show());
    viewpoint.traceProperty().addListener(o -> show());
    viewpoint.folding().filterProperty().addListener((o, was, is) -> filtered(is));
  }

  /** Whatever filters, by key or menu, brings the chips that say so. */
  private void filtered(StepFilter filter) {
    if (filter.equals(StepFilter.NONE)) {
      show();
    } else if (isVisible()) {
      show();
    } else {
      setVisible(true);
    }
  }

  private void show() {
    Trace trace = viewpoint.traceProperty().get();
    if (!isVisible() || trace == null) {
      getChildren().clear();
      return;
    }
    History history = viewpoint.history();
    FilterChoices choices = FilterChoices.of(history);
    StepFilter filter = viewpoint.folding().filterProperty().get();
    List<Node> chips = new ArrayList<>();
    Label title = new Label("Only");
    title.getStyleClass().add("filter-title");
    chips.add(title);
    choices.threads().forEach((t, steps) -> chips.add(thread(history.names(), filter, t, steps)));
    chips.add(kinds(choices, filter));
    chips.add(objects(history.names(), choices, filter));
    if (!filter.equals(StepFilter.NONE)) {
      chips.add(all());
    }
    chips.add(count());
    getChildren().setAll(chips);
  }

  private Node thread(Names names, StepFilter filter, int thread, int steps) {
    ToggleButton chip = new ToggleButton(names.thread(thread));
    chip.getStyleClass().addAll("small", "chip");
    chip.setId("filter-thread-" + thread);
    chip.setSelected(filter.thread() == thread);
    chip.setTooltip(new Tooltip(number(steps) + " steps of " + names.thread(thread)));
    chip.setOnAction(e -> only(filter.ofThread(chip.isSelected() ? thread : 0)));
    return chip;
  }

  private Node kinds(FilterChoices choices, StepFilter filter) {
    MenuButton chip =
        chip("filter-kind", filter.kind() == null ? "any kind" : FilterWords.kind(filter.kind()));
    choose(chip, filter.kind() != null, "Any kind", filter.ofKind(null));
    choices
        .kinds()
        .forEach(
            (kind, steps) ->
                item(chip, FilterWords.kind(kind) + "  " + number(steps), filter.ofKind(kind)));
    return chip;
  }

  private Node objects(Names names, FilterChoices choices, StepFilter filter) {
    int step = viewpoint.stepProperty().get();
    MenuButton chip =
        chip(
            "filter-object",
            filter.object() == 0 ? "any object" : names.object(filter.object(), step));
    choose(chip, filter.object() != 0, "Any object", filter.onObject(0));
    choices
        .objects()
        .forEach(
            o ->
                item(
                    chip,
                    names.object(o.object(), step) + "  " + number(o.steps()),
                    filter.onObject(o.object())));
    return chip;
  }

  private static MenuButton chip(String id, String text) {
    MenuButton chip = new MenuButton(text);
    chip.setMnemonicParsing(false);
    chip.setId(id);
    chip.getStyleClass().addAll("small", "chip");
    return chip;
  }

  private void choose(MenuButton chip, boolean chosen, String none, StepFilter without) {
    if (chosen) {
      chip.getStyleClass().add("chosen");
      item(chip, none, without);
    }
  }

  private void item(MenuButton chip, String text, StepFilter wanted) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> only(wanted));
    chip.getItems().add(item);
  }

  private Node all() {
    Button all = new Button("All steps", new FontIcon("fth-x"));
    all.setId("filter-all");
    all.getStyleClass().addAll("small", "flat");
    all.setOnAction(e -> only(StepFilter.NONE));
    return all;
  }

  private Node count() {
    Folding folding = viewpoint.folding();
    int shown = folding.shownProperty().get().count();
    int steps = folding.shownProperty().get().steps();
    boolean filtered = !folding.filterProperty().get().equals(StepFilter.NONE);
    Label count =
        new Label(
            filtered
                ? number(shown - 1) + " of " + number(steps - 1) + " steps"
                : number(steps - 1) + " steps");
    count.getStyleClass().add("filter-title");
    return count;
  }

  private void only(StepFilter wanted) {
    viewpoint.folding().only(wanted);
  }

  private static String number(int n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
