package heddle.visualizer.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Everything that can be done, with its keys, to be found by a few letters. Keys are changed here
 * too: F2 waits for the new ones, and refuses those that already do something else.
 */
final class CommandPalette extends VBox {
  private static final String USE =
      "Enter does it · F2 changes its key · Delete takes the key away · F3 gives the usual one"
          + " back";
  private static final double WIDTH = 560;
  private static final double HEIGHT = 420;

  private final Keymap keymap;
  private final Predicate<Action> possible;
  private final Runnable whenClosed;
  private final TextField query = new TextField();
  private final ListView<Action> list = new ListView<>();
  private final Label hint = new Label(USE);
  private Action waiting;
  private boolean learnt;

  /**
   * Offers these actions.
   *
   * @param possible which of them can be done now
   * @param whenClosed what happens when it is closed
   */
  CommandPalette(Keymap keymap, Predicate<Action> possible, Runnable whenClosed) {
    this.keymap = keymap;
    this.possible = possible;
    this.whenClosed = whenClosed;
    setId("palette");
    getStyleClass().add("palette");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setAlignment(Pos.TOP_LEFT);
    query.setPromptText("What do you want to do?");
    query.setId("palette-query");
    query.textProperty().addListener(o -> filter());
    list.setPrefHeight(HEIGHT);
    list.setId("palette-list");
    list.setFocusTraversable(false);
    list.setCellFactory(l -> new Cell());
    list.setPlaceholder(new Label("Nothing is called like that."));
    list.setOnMouseClicked(e -> run());
    hint.setWrapText(true);
    hint.setId("palette-hint");
    hint.getStyleClass().add("palette-hint");
    getChildren().addAll(query, list, hint);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /** Opens it. */
  void open() {
    waiting = null;
    hint.setText(USE);
    setVisible(true);
    query.clear();
    filter();
    query.requestFocus();
  }

  /** Closes it; returns whether it was open. */
  boolean close() {
    boolean was = isVisible();
    setVisible(false);
    if (was) {
      whenClosed.run();
    }
    return was;
  }

  private void filter() {
    String typed = query.getText();
    List<Action> fitting =
        keymap.actions().stream()
            .filter(possible)
            .filter(a -> FuzzyMatch.score(typed, a.words()) >= 0)
            .sorted(Comparator.comparingInt((Action a) -> -FuzzyMatch.score(typed, a.words())))
            .toList();
    list.getItems().setAll(fitting);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private Optional<Action> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  /** The key that was chosen just now is no text. */
  private void typed(KeyEvent e) {
    if (learnt) {
      e.consume();
    }
  }

  private void key(KeyEvent e) {
    learnt = waiting != null;
    if (waiting != null) {
      learn(e);
      e.consume();
      return;
    }
    switch (e.getCode()) {
      case ESCAPE -> close();
      case ENTER -> run();
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> move(-10);
      case PAGE_DOWN -> move(10);
      case F2 -> selected().ifPresent(this::ask);
      case F3 -> selected().ifPresent(a -> change(() -> keymap.chooseUsual(a)));
      case DELETE -> selected().ifPresent(a -> change(() -> keymap.choose(a, "")));
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void move(int rows) {
    int at = list.getSelectionModel().getSelectedIndex() + rows;
    int bounded = Math.clamp(at, 0, Math.max(0, list.getItems().size() - 1));
    list.getSelectionModel().select(bounded);
    list.scrollTo(Math.max(0, bounded - 5));
  }

  private void run() {
    Optional<Action> wanted = selected();
    close();
    wanted.ifPresent(a -> a.run().run());
  }

  private void ask(Action action) {
    waiting = action;
    hint.setText("Press the new keys for “" + action.name() + "”, or Esc.");
  }

  private void learn(KeyEvent e) {
    String keys = Shortcut.of(e);
    if (keys.isEmpty()) {
      return;
    }
    Action action = waiting;
    waiting = null;
    if (e.getCode() == KeyCode.ESCAPE) {
      hint.setText(USE);
      return;
    }
    Optional<String> refusal = keymap.choose(action, keys);
    list.refresh();
    hint.setText(refusal.orElse(keys + " now does “" + action.name() + "”."));
  }

  private void change(Runnable change) {
    change.run();
    list.refresh();
  }

  /** An action and its keys. */
  private final class Cell extends ListCell<Action> {
    private final Label name = new Label();
    private final Region gap = new Region();
    private final Label keys = new Label();
    private final HBox line = new HBox(12, name, gap, keys);

    Cell() {
      line.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(gap, Priority.ALWAYS);
      keys.getStyleClass().add("key");
      keys.setMinWidth(USE_PREF_SIZE);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Action action, boolean empty) {
      super.updateItem(action, empty);
      if (empty || action == null) {
        setGraphic(null);
        return;
      }
      name.setText(action.words());
      String all = String.join(", ", keymap.keys(action));
      keys.setText(all);
      keys.setVisible(!all.isEmpty());
      setAccessibleText(action.words() + (all.isEmpty() ? "" : ", " + all));
      setGraphic(line);
    }
  }
}
