package heddle.visualizer.shell;

import heddle.visualizer.theme.Theme;
import heddle.visualizer.undo.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;

/**
 * How the window is arranged: where its dividers are, which tabs are in front, how large text is.
 * It is remembered, and what the user does to it is undone like everything else.
 */
final class Layout {
  /**
   * A pane with dividers.
   *
   * @param name its name in the window's memory
   * @param pane the pane
   * @param usual where its dividers are usually
   * @param behind what is behind each divider, as "move pane Heap" names it
   */
  private record Split(
      String name, SplitPane pane, double[] usual, List<Supplier<String>> behind) {}

  /**
   * Something that is shown or not.
   *
   * @param name its name in the window's memory
   * @param shown whether it is shown
   * @param usual whether it is usually
   */
  private record Part(String name, BooleanProperty shown, boolean usual) {}

  /**
   * A pane with tabs.
   *
   * @param name its name in the window's memory
   * @param pane the pane
   */
  private record Tabs(String name, TabPane pane) {}

  /** Where all dividers are, how large text is, and which parts are shown. */
  private record Arrangement(List<double[]> dividers, double text, List<Boolean> shown) {}

  private final Parent root;
  private final Theme theme;
  private final Undo undo;
  private final List<Part> parts = new ArrayList<>();
  private final List<Split> splits = new ArrayList<>();
  private final List<Tabs> tabs = new ArrayList<>();

  Layout(Parent root, Theme theme, Undo undo) {
    this.root = root;
    this.theme = theme;
    this.undo = undo;
    theme.textSizeProperty().addListener(o -> showTextSize());
    undo.watch(
        theme.textSizeProperty(),
        size -> theme.setTextSize(size.doubleValue()),
        (was, now) -> now.doubleValue() > was.doubleValue() ? "larger text" : "smaller text");
    undo.watch(theme.modeProperty(), theme.modeProperty()::set, (was, now) -> "change of theme");
  }

  /** Has a part that is shown or not, {@code words} in sentences. */
  void shown(String name, String words, BooleanProperty shown, boolean usual) {
    parts.add(new Part(name, shown, usual));
    undo.watch(shown, shown::set, (was, now) -> (now ? "show " : "hide ") + words);
  }

  /** Has these dividers; outer panes are to come before inner ones. */
  void split(String name, SplitPane pane, List<Supplier<String>> behind, double... usual) {
    Split split = new Split(name, pane, usual, behind);
    splits.add(split);
    double[][] before = new double[1][];
    pane.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> before[0] = pane.getDividerPositions());
    pane.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        e -> {
          if (before[0] != null && before[0].length == pane.getDividers().size()) {
            moved(split, before[0]);
          }
          before[0] = null;
        });
  }

  private void moved(Split split, double[] before) {
    double[] after = split.pane().getDividerPositions();
    IntStream.range(0, after.length)
        .filter(i -> Math.abs(after[i] - before[i]) > 1e-3)
        .findFirst()
        .ifPresent(
            i ->
                undo.did(
                    "move pane " + split.behind().get(i).get(),
                    null,
                    () -> split.pane().setDividerPositions(before),
                    () -> split.pane().setDividerPositions(after)));
  }

  /** Has these tabs; several changes in a row are one. */
  void tabs(String name, TabPane pane) {
    tabs.add(new Tabs(name, pane));
    pane.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, now) -> {
              if (was != null && now != null) {
                undo.didMore(
                    "show " + title(now), pane, () -> select(pane, was), () -> select(pane, now));
              }
            });
  }

  private static void select(TabPane pane, Tab tab) {
    pane.getSelectionModel().select(tab);
  }

  /** What stands on a tab, without counts. */
  static String title(Tab tab) {
    return tab.getText().replaceAll(" \\d+$", "");
  }

  /** Arranges everything as it was, or as is best; once the window has its size. */
  void arrange(WindowMemory memory) {
    undo.quietly(
        () -> {
          theme.setTextSize(memory.number("text", 10, 22).orElse(Theme.USUAL_TEXT));
          showTextSize();
          parts.forEach(
              p -> p.shown().set(memory.text(p.name()).map("true"::equals).orElse(p.usual())));
          splits.forEach(s -> place(s, remembered(s, memory)));
          tabs.forEach(t -> memory.text(tab(t)).ifPresent(title -> bringToFront(t.pane(), title)));
        });
  }

  private static void bringToFront(TabPane pane, String title) {
    pane.getTabs().stream()
        .filter(tab -> title(tab).equals(title))
        .findFirst()
        .ifPresent(tab -> select(pane, tab));
  }

  private static double[] remembered(Split split, WindowMemory memory) {
    double[] positions = split.usual().clone();
    for (int i = 0; i < positions.length; i++) {
      positions[i] = memory.number(divider(split.name(), i), 0, 1).orElse(positions[i]);
    }
    return positions;
  }

  /**
   * Inner panes have their sizes only after the outer ones are laid out. The first layout of a pane
   * moves its dividers to where its contents would like them, so they are put in their places
   * twice.
   */
  private void place(Split split, double[] positions) {
    root.applyCss();
    root.layout();
    split.pane().setDividerPositions(positions);
    root.layout();
    split.pane().setDividerPositions(positions);
    root.layout();
  }

  /** Arranges everything as when the window was opened for the first time. */
  void reset() {
    Arrangement before = now();
    Arrangement usual =
        new Arrangement(
            splits.stream().map(Split::usual).toList(),
            Theme.USUAL_TEXT,
            parts.stream().map(Part::usual).toList());
    undo.quietly(() -> show(usual));
    undo.did("arrange the panes as at first", null, () -> show(before), () -> show(usual));
  }

  private Arrangement now() {
    return new Arrangement(
        splits.stream().map(s -> s.pane().getDividerPositions()).toList(),
        theme.textSizeProperty().get(),
        parts.stream().map(p -> p.shown().get()).toList());
  }

  private void show(Arrangement wanted) {
    theme.setTextSize(wanted.text());
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).shown().set(wanted.shown().get(i));
    }
    for (int i = 0; i < splits.size(); i++) {
      place(splits.get(i), wanted.dividers().get(i));
    }
  }

  /** Makes text larger, smaller, or (0) as it usually is. */
  void resizeText(int direction) {
    theme.setTextSize(
        direction == 0 ? Theme.USUAL_TEXT : theme.textSizeProperty().get() + direction);
  }

  private void showTextSize() {
    double size = theme.textSizeProperty().get();
    root.setStyle(size == Theme.USUAL_TEXT ? "" : "-fx-font-size: " + size + "px;");
  }

  /** Notes how everything is arranged. */
  void note(WindowMemory memory) {
    memory.put("text", theme.textSizeProperty().get());
    parts.forEach(p -> memory.put(p.name(), p.shown().get()));
    for (Tabs t : tabs) {
      memory.put(tab(t), title(t.pane().getSelectionModel().getSelectedItem()));
    }
    for (Split split : splits) {
      double[] positions = split.pane().getDividerPositions();
      for (int i = 0; i < positions.length; i++) {
        memory.put(divider(split.name(), i), positions[i]);
      }
    }
  }

  private static String tab(Tabs tabs) {
    return "tab." + tabs.name();
  }

  private static String divider(String pane, int number) {
    return "divider." + pane + "." + number;
  }
}
