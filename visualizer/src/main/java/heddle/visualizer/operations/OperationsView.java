package heddle.visualizer.operations;

import heddle.model.trace.Trace;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Operation;
import heddle.visualizer.lanes.LaneScale;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.Picture;
import heddle.visualizer.picture.Zoomed;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The operations of each thread as bars over the steps. Click to go to a step, turn the wheel to
 * zoom round the pointer, with Shift to move along, double-click to see all; arrows up and down go
 * to where the operation before or the next one begins.
 */
public final class OperationsView extends Picture implements Zoomed {
  private static final double WIDEST = 90;
  private static final double MARGIN = 12;
  private static final double LEAST_ROOM = 20;
  private static final double LEAST_LABEL = 48;
  private static final double MOST_LABEL = 140;

  private History history;
  private OperationsDrawing drawing;
  private LaneScale scale;
  private double label = LEAST_LABEL;
  private int followed = -1;

  /** Shows the run and step of this viewpoint. */
  public OperationsView(Viewpoint viewpoint, Theme theme) {
    super(viewpoint, theme);
    getStyleClass().add("operations-view");
    setFocusTraversable(true);
    describe("The operations of each thread as intervals");
    canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, this::move);
    canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
    canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::showAll);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    Trace trace = viewpoint().traceProperty().get();
    if (trace == null) {
      say(g, width, height, "Open a scenario, and the operations of its threads are drawn here.");
      return;
    }
    layOut(trace, width);
    int step = viewpoint().stepProperty().get();
    if (drawing.threads().isEmpty()) {
      setAccessibleText("No operation has begun yet.");
      say(g, width, height, "No operation has taken a step yet. Step a thread to begin one.");
    } else {
      setAccessibleText(
          new OperationsText(history, drawing).at(step) + " Ctrl+C copies all of them.");
      new OperationsPainter(g, theme(), drawing, scale, rows(), label).paint(step);
    }
    focusRing(g, width, height);
  }

  private void layOut(Trace trace, double width) {
    boolean other = history == null || history.trace() != trace;
    if (other) {
      history = viewpoint().history();
      drawing = new OperationsDrawing(history);
      label =
          Math.clamp(
              drawing.threads().stream()
                      .map(drawing::name)
                      .mapToDouble(Fonts.measure(Fonts.BOLD)::width)
                      .max()
                      .orElse(0)
                  + 24,
              LEAST_LABEL,
              MOST_LABEL);
    }
    double room = Math.max(LEAST_ROOM, width - label - MARGIN);
    scale = scale == null ? LaneScale.fit(drawing.steps(), room, WIDEST) : scale;
    scale = scale.with(drawing.steps(), room);
    int step = viewpoint().stepProperty().get();
    if (step != followed) {
      followed = step;
      scale = scale.showing(step);
    }
  }

  private OperationRows rows() {
    return new OperationRows(drawing.threads(), roomHeight());
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
      case UP -> viewpoint().goTo(drawing.previousBeginning(step));
      case DOWN -> viewpoint().goTo(drawing.nextBeginning(step));
      case HOME -> viewpoint().goTo(0);
      case END -> viewpoint().goTo(history.trace().last());
      case PLUS, EQUALS, ADD -> zoom(FACTOR, scale.x(step));
      case MINUS, SUBTRACT -> zoom(1 / FACTOR, scale.x(step));
      default -> {
        return;
      }
    }
    e.consume();
  }

  @Override
  protected Optional<Subject> subjectAt(double x, double y) {
    if (scale == null || drawing.threads().isEmpty()) {
      return Optional.empty();
    }
    int thread = rows().threadAt(y);
    return x >= label
        ? Optional.of(new Subject.OfStep(scale.stepAt(x - label)))
        : thread > 0 ? Optional.of(new Subject.OfThread(thread)) : Optional.empty();
  }

  @Override
  protected String hintAt(double x, double y) {
    if (scale == null || drawing.threads().isEmpty() || x > label + scale.left(scale.steps())) {
      return "";
    }
    int thread = rows().threadAt(y);
    if (x < label || thread == 0) {
      return thread == 0 ? "" : drawing.name(thread);
    }
    Optional<Operation> operation = drawing.at(thread, scale.stepAt(x - label));
    return operation.map(drawing::words).orElse("");
  }

  @Override
  protected String text() {
    return drawing == null ? "" : new OperationsText(history, drawing).all();
  }
}
