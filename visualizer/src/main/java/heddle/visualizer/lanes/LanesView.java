package heddle.visualizer.lanes;

import heddle.model.explain.Sentences;
import heddle.model.trace.Trace;
import heddle.visualizer.history.History;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.StepRange;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;

/**
 * The whole run at a glance: one lane per thread, time to the right. Click or drag to move, turn
 * the wheel to zoom round the pointer, with Shift to move along, double-click to see all.
 */
public final class LanesView extends TimePicture {
  private final ObjectProperty<StepRange> window =
      new SimpleObjectProperty<>(this, "window", StepRange.NONE);

  private LanesDrawing drawing;

  /** Shows the run and step of this viewpoint. */
  public LanesView(Viewpoint viewpoint, Theme theme) {
    super(viewpoint, theme);
    listen();
    getStyleClass().add("lanes-view");
    describe("The run as lanes, one per thread");
    window.addListener(o -> requestLayout());
    viewpoint.pins().onChange(this::arrangeAnew);
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
    new LanesPainter(g, theme(), drawing, scale(), rows(), label())
        .paint(step, window.get(), viewpoint().marksProperty().get().of(trace).noReturn());
    focusRing(g, width, height);
  }

  @Override
  protected double arrange(History run) {
    drawing = new LanesDrawing(run, viewpoint().pins().order(run.names().threads().keySet()));
    return LaneRows.label(run.names().threads().values(), Fonts.measure(Fonts.BOLD));
  }

  @Override
  protected LaneScale fit(double room) {
    return LaneScale.fit(drawing.steps(), room);
  }

  @Override
  protected int steps() {
    return drawing.steps();
  }

  private LaneRows rows() {
    return new LaneRows(drawing.threads(), roomHeight());
  }

  @Override
  protected String hintAt(double x, double y) {
    if (scale() == null || x > label() + scale().left(scale().steps())) {
      return "";
    }
    if (x < label()) {
      int thread = rows().threadAt(y);
      return thread == 0 ? "" : drawing.name(thread);
    }
    return Sentences.step(history().trace(), scale().stepAt(x - label()));
  }

  @Override
  protected Optional<Subject> subjectAt(double x, double y) {
    if (scale() == null) {
      return Optional.empty();
    }
    int thread = rows().threadAt(y);
    return x >= label()
        ? Optional.of(new Subject.OfStep(scale().stepAt(x - label())))
        : thread > 0 ? Optional.of(new Subject.OfThread(thread)) : Optional.empty();
  }

  @Override
  protected String text() {
    return drawing == null ? "" : new LanesText(drawing).all();
  }
}
