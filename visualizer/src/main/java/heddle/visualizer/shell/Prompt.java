package heddle.visualizer.shell;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for one line of text on top of the window, and says at once what is wrong with it. */
final class Prompt extends VBox {
  private static final double WIDTH = 460;

  private final Runnable whenClosed;
  private final Label question = new Label();
  private final TextField answer = new TextField();
  private final Label problem = new Label();
  private Function<String, Optional<String>> take = text -> Optional.empty();

  Prompt(Runnable whenClosed) {
    this.whenClosed = whenClosed;
    setId("prompt");
    getStyleClass().add("palette");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    question.setWrapText(true);
    answer.setId("prompt-answer");
    problem.setId("prompt-problem");
    problem.setWrapText(true);
    problem.getStyleClass().add("palette-hint");
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(question, answer, problem);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /**
   * Asks.
   *
   * @param what the question
   * @param first what stands in the field at first
   * @param taker takes the answer, or says in a sentence why it cannot be taken
   */
  void ask(String what, String first, Function<String, Optional<String>> taker) {
    question.setText(what);
    take = taker;
    problem.setVisible(false);
    setVisible(true);
    answer.setText(first);
    answer.requestFocus();
    answer.selectAll();
  }

  /** Takes it away; returns whether it was there. */
  boolean close() {
    boolean was = isVisible();
    setVisible(false);
    if (was) {
      whenClosed.run();
    }
    return was;
  }

  private void key(KeyEvent e) {
    switch (e.getCode()) {
      case ESCAPE -> close();
      case ENTER -> {
        Optional<String> refused = take.apply(answer.getText().strip());
        problem.setText(refused.orElse(""));
        problem.setVisible(refused.isPresent());
        if (refused.isEmpty()) {
          close();
        }
      }
      default -> {
        return;
      }
    }
    e.consume();
  }
}
