package heddle.visualizer.find;

import heddle.model.report.Possibility;
import heddle.model.report.Report;
import heddle.visualizer.session.Question;
import heddle.visualizer.theme.StyleSheets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Asks whether a state can come about, and says: yes, and how; never, and what that rests on; or
 * not seen, which proves nothing.
 */
public final class QuestionView extends VBox {
  private static final String FORM =
      "Fields by name, T1.x for a thread's local variable, T1.result for what its last call"
          + " returned; T1 waiting, blocked, ended, in pop, at 42. For example: value == 1 && T1"
          + " ended";

  private final Question question;
  private final TextField text = new TextField();
  private final Button ask = new Button("Ask");
  private final Label said = new Label();
  private final Button step = new Button("Step through", new FontIcon("fth-play"));

  /** Asks this. */
  public QuestionView(Question question) {
    super(6);
    this.question = question;
    getStyleClass().add("question");
    StyleSheets.wear(this, QuestionView.class, "Search.css");
    Label title = new Label("Can this happen?");
    title.getStyleClass().add("section");
    title.setLabelFor(text);
    text.setId("question");
    text.setPromptText("value == 1 && T1 ended");
    text.setOnAction(e -> question.ask(text.getText().strip()));
    text.textProperty().addListener(o -> hint());
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(60);
    ask.setId("ask");
    ask.getStyleClass().add("small");
    ask.setMinWidth(USE_PREF_SIZE);
    ask.setOnAction(e -> askOrCancel());
    said.setId("answer");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    step.setId("answer-step");
    step.getStyleClass().add("small");
    step.managedProperty().bind(step.visibleProperty());
    step.setOnAction(e -> question.show());
    getChildren().addAll(title, new HBox(6, text, ask), said, step);
    question.runningProperty().addListener(o -> show());
    question.answerProperty().addListener(o -> show());
    question.progressProperty().addListener(o -> show());
    question.problemProperty().addListener(o -> show());
    show();
  }

  /** Moves the focus to where the question is written. */
  public void focus() {
    text.requestFocus();
    text.selectAll();
  }

  private void askOrCancel() {
    if (question.runningProperty().get()) {
      question.cancel();
    } else {
      question.ask(text.getText().strip());
    }
  }

  private void hint() {
    if (!question.runningProperty().get() && question.answerProperty().get() == null) {
      show();
    }
  }

  private void show() {
    boolean running = question.runningProperty().get();
    Possibility answer = question.answerProperty().get();
    String problem = question.problemProperty().get();
    ask.setText(running ? "Cancel" : "Ask");
    step.setVisible(answer != null && answer.possible());
    said.getStyleClass().removeAll("problem", "found", "none");
    if (running) {
      Report soFar = question.progressProperty().get();
      said.setText(soFar == null ? "Looking …" : "Looking: " + SearchWords.progress(soFar) + ".");
      said.getStyleClass().add("none");
    } else if (!problem.isEmpty()) {
      said.setText(problem);
      said.getStyleClass().add("problem");
    } else if (answer != null) {
      said.setText(answer.predicate() + "\n" + answer.sentence());
      said.getStyleClass().add("found");
    } else {
      said.setText(FORM);
      said.getStyleClass().add("none");
    }
  }
}
