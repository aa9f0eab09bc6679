package heddle.visualizer.transcript;

import heddle.visualizer.history.Glyph;
import heddle.visualizer.picture.GlyphPainter;
import heddle.visualizer.session.HasSubject;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;

/** A line of the transcript: the sign of the step in its thread's colour, and the sentence. */
final class TranscriptCell extends ListCell<TranscriptRow> implements HasSubject {
  private static final double LEAST_HEIGHT = 26;

  // Pseudo-classes, for with another style class all styles would be looked up anew.
  private static final PseudoClass FUTURE = PseudoClass.getPseudoClass("future");
  private static final PseudoClass FINDING = PseudoClass.getPseudoClass("finding");
  private static final PseudoClass FAILURE = PseudoClass.getPseudoClass("failure");

  private final TranscriptView view;
  private final Viewpoint viewpoint;
  private final Theme theme;
  private final Canvas sign = new Canvas(16, 18);
  private final Label sentence = new Label();
  private final HBox line = new HBox(8, sign, sentence);
  private final Tooltip whole = new Tooltip();

  TranscriptCell(TranscriptView view, Viewpoint viewpoint, Theme theme) {
    this.view = view;
    this.viewpoint = viewpoint;
    this.theme = theme;
    line.setAlignment(Pos.TOP_LEFT);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    setPrefWidth(0); // as wide as the list, so that the sentence wraps
  }

  /** As high as the sentence is when it is as wide as the list. */
  @Override
  protected double computePrefHeight(double width) {
    if (isEmpty() || !view.wraps()) {
      return LEAST_HEIGHT;
    }
    double room = view.lineWidth() - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + Math.ceil(line.prefHeight(room)) + snappedBottomInset();
  }

  @Override
  protected void updateItem(TranscriptRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      mark(null);
      setGraphic(null);
      setTooltip(null);
      setText(null);
      return;
    }
    sentence.setText(view.sentence(row));
    sentence.setWrapText(view.wraps());
    whole.setText(sentence.getText());
    setTooltip(view.wraps() ? null : whole);
    setAccessibleText(sentence.getText());
    mark(row);
    paint(row);
    setGraphic(line);
  }

  @Override
  public Optional<Subject> subject(ContextMenuEvent asked) {
    return Optional.ofNullable(getItem()).map(row -> new Subject.OfStep(row.step()));
  }

  private void mark(TranscriptRow row) {
    boolean finding = row != null && row.isFinding();
    pseudoClassStateChanged(FAILURE, finding && row.failure());
    pseudoClassStateChanged(FINDING, finding && !row.failure());
    pseudoClassStateChanged(FUTURE, row != null && row.step() > viewpoint.stepProperty().get());
  }

  /** Shows whether its step is yet to come, seen from the current one. */
  void markFuture() {
    mark(isEmpty() ? null : getItem());
  }

  private void paint(TranscriptRow row) {
    var g = sign.getGraphicsContext2D();
    g.clearRect(0, 0, sign.getWidth(), sign.getHeight());
    GlyphPainter painter = new GlyphPainter(g);
    if (row.isFinding()) {
      g.setFill(row.failure() ? theme.alarm() : theme.strongLine());
      painter.octagon(8, 9, 6);
    } else {
      Glyph glyph = Glyph.ofEvent(view.trace().steps().get(row.step()));
      Color ground = theme.background();
      painter.paint(
          row.thread() == 0 ? Glyph.NONE : glyph, 8, 9, theme.thread(row.thread()), ground);
    }
  }
}
