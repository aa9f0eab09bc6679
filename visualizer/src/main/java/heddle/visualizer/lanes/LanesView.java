package heddle.visualizer.lanes;

import heddle.model.explain.Sentences;
import heddle.model.trace.Trace;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Operation;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.Picture;
import heddle.visualizer.picture.StepRange;
import heddle.visualizer.picture.Zoomed;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The whole run at a glance: one lane per thread, time to the right. Click or drag to move, turn
 * the wheel to zoom round the pointer, with Shift to move along, double-click to see all.
 */
public final class LanesView extends Picture implements Zoomed {
  private static final double MARGIN = 12;
  private static final double LEAST_ROOM = 20;

  private final ObjectProperty<StepRange> window =
      new SimpleObjectProperty<>(this, "window", StepRange.NONE);

  private History history;
  private LanesDrawing drawing;
  private LaneScale scale;
  private double label = LaneRows.LEAST_LABEL;
  private int followed = -1;

  /** Shows the run and step of this viewpoint. */
  public LanesView(Viewpoint viewpoint, Theme theme) {
    super(viewpoint, theme);
    getStyleClass().add("lanes-view");
    setFocusTraversable(true);
    describe("The run as lanes, one per thread");
    window.addListener(o -> requestLayout());
    viewpoint.pins().onChange(this::arrangeAnew);
    canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, this::move);
    canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
    canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::showAll);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void arrangeAnew() {
    history = null;
    requestLayout();
  }

  /** The steps to frame: those that the columns show at the moment. */
  public ObjectProperty<StepRange> windowProperty() {
    return window;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    Trace trace = viewpoint().traceProperty().get();
    if (trace == null) {
      say(g, width, height, "Open a scenario, and its run is drawn here as a lane per thread.");
      return;
    }
    layOut(trace, width);
    int step = viewpoint().stepProperty().get();
    new LanesPainter(g, theme(), drawing, scale, rows(), label)
        .paint(step, window.get(), viewpoint().marksProperty().get().of(trace).noReturn());
    focusRing(g, width, height);
  }

  private void layOut(Trace trace, double width) {
    boolean other = history == null || history.trace() != trace;
    if (other) {
      history = viewpoint().history();
      drawing =
          new LanesDrawing(history, viewpoint().pins().order(history.names().threads().keySet()));
      label = LaneRows.label(history.names().threads().values(), Fonts.measure(Fonts.BOLD));
    }
    double room = Math.max(LEAST_ROOM, width - label - MARGIN);
    if (other) {
      scale = scale == null ? LaneScale.fit(drawing.steps(), room) : scale;
    }
    scale = scale.with(drawing.steps(), room);
    int step = viewpoint().stepProperty().get();
    if (step != followed) {
      followed = step;
      scale = scale.showing(step);
    }
  }

  private LaneRows rows() {
    return new LaneRows(drawing.threads(), roomHeight());
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
        return;
      }
    }
    e.consume();
  }

  @Override
  protected String hintAt(double x, double y) {
    if (scale == null || x > label + scale.left(scale.steps())) {
      return "";
    }
    if (x < label) {
      int thread = rows().threadAt(y);
      return thread == 0 ? "" : drawing.name(thread);
    }
    return Sentences.step(history.trace(), scale.stepAt(x - label));
  }

  @Override
  protected Optional<Subject> subjectAt(double x, double y) {
    if (scale == null) {
      return Optional.empty();
    }
    int thread = rows().threadAt(y);
    return x >= label
        ? Optional.of(new Subject.OfStep(scale.stepAt(x - label)))
        : thread > 0 ? Optional.of(new Subject.OfThread(thread)) : Optional.empty();
  }

  @Override
  protected String text() {
    return drawing == null ? "" : new LanesText(drawing).all();
  }
}
