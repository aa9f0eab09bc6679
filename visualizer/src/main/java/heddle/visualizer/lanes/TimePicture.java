package heddle.visualizer.lanes;

import heddle.model.trace.Trace;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Operation;
import heddle.visualizer.picture.Picture;
import heddle.visualizer.picture.Zoomed;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * A picture of a whole run, with labels at the left and time to the right. Click or drag to move,
 * turn the wheel to zoom round the pointer, with Shift to move along, double-click to see all.
 */
public abstract class TimePicture extends Picture implements Zoomed {
  private static final double MARGIN = 12;
  private static final double LEAST_ROOM = 20;

  private History history;
  private LaneScale scale;
  private double label;
  private int followed = -1;

  /** Shows the run and step of this viewpoint. */
  protected TimePicture(Viewpoint viewpoint, Theme theme) {
    super(viewpoint, theme);
  }

  /** Lets it be moved by mouse, wheel and keys; called once, when the picture has been made. */
  protected final void listen() {
    setFocusTraversable(true);
    canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, this::move);
    canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
    canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::showAll);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Draws another run from now on; how wide the labels are. */
  protected abstract double arrange(History run);

  /** The scale of a run that is shown first. */
  protected abstract LaneScale fit(double room);

  /** How many steps there are. */
  protected abstract int steps();

  /** Goes where a further key leads from a step; whether it leads anywhere. */
  protected boolean goBy(KeyCode key, int step) {
    return false;
  }

  /** The run that is shown, or null before there is one. */
  protected final History history() {
    return history;
  }

  /** Where steps are, or null before there is a run. */
  protected final LaneScale scale() {
    return scale;
  }

  /** The width of the labels. */
  protected final double label() {
    return label;
  }

  /** Arranges the same run anew. */
  protected final void arrangeAnew() {
    history = null;
    requestLayout();
  }

  /** Makes the scale fit this run and width, and the selected step. */
  protected final void layOut(Trace trace, double width) {
    if (history == null || history.trace() != trace) {
      history = viewpoint().history();
      label = arrange(history);
    }
    double room = Math.max(LEAST_ROOM, width - label - MARGIN);
    scale = scale == null ? fit(room) : scale;
    scale = scale.with(steps(), room);
    int step = viewpoint().stepProperty().get();
    if (step != followed) {
      followed = step;
      scale = scale.showing(step);
    }
  }

  private void move(MouseEvent e) {
    requestFocus();
    if (scale != null && e.getButton() == MouseButton.PRIMARY) {
      viewpoint().goTo(scale.stepAt(x(e) - label));
    }
  }

  private void showAll(MouseEvent e) {
    if (scale != null && e.getClickCount() == 2) {
      zoom(0, 0);
    }
  }

  private void scroll(ScrollEvent e) {
    if (scale == null) {
      return;
    }
    if (e.getDeltaX() != 0 || e.isShiftDown()) {
      scale = scale.pan(-(e.getDeltaX() + e.getDeltaY()));
      requestLayout();
    } else {
      zoom(e.getDeltaY() > 0 ? FACTOR : 1 / FACTOR, x(e) - label);
    }
    e.consume();
  }

  private void zoom(double factor, double x) {
    scale = scale.zoom(factor, x);
    requestLayout();
  }

  @Override
  public void zoom(boolean in) {
    if (scale != null) {
      zoom(in ? FACTOR : 1 / FACTOR, scale.x(viewpoint().stepProperty().get()));
    }
  }

  @Override
  public void pan(int direction) {
    if (scale != null) {
      scale = scale.quarter(direction);
      requestLayout();
    }
  }

  @Override
  public void focusOrFit() {
    if (scale == null) {
      return;
    }
    int step = viewpoint().stepProperty().get();
    Optional<Operation> operation = history.operations().at(history.facts().thread(step), step);
    LaneScale near =
        scale.around(
            operation.map(Operation::first).orElse(step),
            operation.map(Operation::last).orElse(step));
    scale = near.equals(scale) ? scale.zoom(0, 0) : near;
    requestLayout();
  }

  private void key(KeyEvent e) {
    if (scale == null || e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
      return;
    }
    int step = viewpoint().stepProperty().get();
    switch (e.getCode()) {
      case LEFT -> viewpoint().goTo(step - 1);
      case RIGHT -> viewpoint().goTo(step + 1);
      case HOME -> viewpoint().goTo(0);
      case END -> viewpoint().goTo(history.trace().last());
      case PLUS, EQUALS, ADD -> zoom(FACTOR, scale.x(step));
      case MINUS, SUBTRACT -> zoom(1 / FACTOR, scale.x(step));
      default -> {
        if (!goBy(e.getCode(), step)) {
          return;
        }
      }
    }
    e.consume();
  }
}
