package heddle.visualizer.operations;

import heddle.model.trace.Trace;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Operation;
import heddle.visualizer.lanes.LaneScale;
import heddle.visualizer.lanes.TimePicture;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;

/**
 * The operations of each thread as bars over the steps. Click to go to a step, turn the wheel to
 * zoom round the pointer, with Shift to move along, double-click to see all; arrows up and down go
 * to where the operation before or the next one begins.
 */
public final class OperationsView extends TimePicture {
  private static final double WIDEST = 90;
  private static final double LEAST_LABEL = 48;
  private static final double MOST_LABEL = 140;

  private OperationsDrawing drawing;

  /** Shows the run and step of this viewpoint. */
  public OperationsView(Viewpoint viewpoint, Theme theme) {
    super(viewpoint, theme);
    listen();
    getStyleClass().add("operations-view");
    describe("The operations of each thread as intervals");
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
          new OperationsText(history(), drawing).at(step) + " Ctrl+C copies all of them.");
      new OperationsPainter(g, theme(), drawing, scale(), rows(), label()).paint(step);
    }
    focusRing(g, width, height);
  }

  @Override
  protected double arrange(History run) {
    drawing = new OperationsDrawing(run);
    double widest =
        drawing.threads().stream()
            .map(drawing::name)
            .mapToDouble(Fonts.measure(Fonts.BOLD)::width)
            .max()
            .orElse(0);
    return Math.clamp(widest + 24, LEAST_LABEL, MOST_LABEL);
  }

  @Override
  protected LaneScale fit(double room) {
    return LaneScale.fit(drawing.steps(), room, WIDEST);
  }

  @Override
  protected int steps() {
    return drawing.steps();
  }

  @Override
  protected boolean goBy(KeyCode key, int step) {
    switch (key) {
      case UP -> viewpoint().goTo(drawing.previousBeginning(step));
      case DOWN -> viewpoint().goTo(drawing.nextBeginning(step));
      default -> {
        return false;
      }
    }
    return true;
  }

  private OperationRows rows() {
    return new OperationRows(drawing.threads(), roomHeight());
  }

  @Override
  protected Optional<Subject> subjectAt(double x, double y) {
    if (scale() == null || drawing.threads().isEmpty()) {
      return Optional.empty();
    }
    int thread = rows().threadAt(y);
    return x >= label()
        ? Optional.of(new Subject.OfStep(scale().stepAt(x - label())))
        : thread > 0 ? Optional.of(new Subject.OfThread(thread)) : Optional.empty();
  }

  @Override
  protected String hintAt(double x, double y) {
    if (scale() == null
        || drawing.threads().isEmpty()
        || x > label() + scale().left(scale().steps())) {
      return "";
    }
    int thread = rows().threadAt(y);
    if (x < label() || thread == 0) {
      return thread == 0 ? "" : drawing.name(thread);
    }
    Optional<Operation> operation = drawing.at(thread, scale().stepAt(x - label()));
    return operation.map(drawing::words).orElse("");
  }

  @Override
  protected String text() {
    return drawing == null ? "" : new OperationsText(history(), drawing).all();
  }
}
