package heddle.visualizer.locks;

import heddle.model.explain.Sentences;
import heddle.model.trace.LockState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.history.Delay;
import heddle.visualizer.history.Delays;
import heddle.visualizer.history.Ownership;
import heddle.visualizer.locks.LocksScene.LockBox;
import heddle.visualizer.locks.LocksScene.ThreadBox;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.ScrolledPicture;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Locks, their owners and who waits for them after the current step; threads that wait for each
 * other stand in a ring. Click a thread that waits or a lock to go to the step that brought it
 * there.
 */
public final class LocksView extends ScrolledPicture {
  private Trace laidOut;
  private LocksLayout layout;
  private Delays delays;
  private LocksScene scene;

  /** Shows the run and step of this viewpoint. */
  public LocksView(Viewpoint viewpoint, Theme theme) {
    super(viewpoint, theme);
    getStyleClass().add("locks-view");
    setFocusTraversable(true);
    describe("Locks, their owners and who waits for them");
    canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  @Override
  protected Dimension2D content(double width) {
    Trace trace = viewpoint().traceProperty().get();
    if (trace == null) {
      return null;
    }
    if (trace != laidOut) {
      laidOut = trace;
      layout =
          new LocksLayout(
              viewpoint().history(), Fonts.measure(Fonts.TEXT), Fonts.measure(Fonts.CODE_BOLD));
      delays = viewpoint().history().delays();
    }
    scene = layout.at(state(), width);
    return emptyMessage().isEmpty()
        ? new Dimension2D(scene.width(), scene.height())
        : new Dimension2D(0, 0);
  }

  private TraceState state() {
    return viewpoint().stateProperty().get();
  }

  @Override
  protected double headHeight() {
    return 0;
  }

  @Override
  protected void paintHead(GraphicsContext g, double width, double left) {}

  @Override
  protected void paintContent(
      GraphicsContext g, double left, double top, double width, double height) {
    new LocksPainter(g, theme(), viewpoint().history().holdings()::number).paint(scene);
  }

  @Override
  protected String emptyMessage() {
    if (viewpoint().traceProperty().get() == null) {
      return "Open a scenario, and its locks are drawn here.";
    }
    return LocksLayout.nothing(state())
        ? "No lock has been used yet. Who owns a lock and who waits for it is drawn here."
        : "";
  }

  private Optional<ThreadBox> threadAt(double x, double y) {
    return scene.threads().stream()
        .filter(b -> x >= b.x() && x < b.x() + b.width() && y >= b.y() && y < b.y() + b.height())
        .findFirst();
  }

  private Optional<LockBox> lockAt(double x, double y) {
    return scene.locks().stream()
        .filter(b -> x >= b.x() && x < b.x() + b.width() && y >= b.y() && y < b.y() + b.height())
        .findFirst();
  }

  @Override
  protected String hintAt(double x, double y) {
    if (scene == null || !emptyMessage().isEmpty()) {
      return "";
    }
    Optional<ThreadBox> thread = threadAt(contentX(x), contentY(y));
    if (thread.isPresent()) {
      int step = viewpoint().stepProperty().get();
      return Sentences.blocked(laidOut, step, state().thread(thread.get().thread()));
    }
    return lockAt(contentX(x), contentY(y)).map(this::words).orElse("");
  }

  @Override
  protected Optional<Subject> subjectAt(double x, double y) {
    if (scene == null || !emptyMessage().isEmpty()) {
      return Optional.empty();
    }
    Optional<Subject> thread =
        threadAt(contentX(x), contentY(y)).map(t -> new Subject.OfThread(t.thread()));
    return thread.or(
        () ->
            lockAt(contentX(x), contentY(y)).map(l -> new Subject.OfObject(l.object(), l.name())));
  }

  private String words(LockBox lock) {
    if (lock.owner() == 0) {
      LockState known = state().lock(lock.object());
      return lock.name() + ": " + (known == null ? "free" : known.text(state()::threadName));
    }
    int since = takenAt(lock);
    return lock.name()
        + " is held by "
        + state().threadName(lock.owner())
        + (since > 0 ? " since step " + since + " (click to go there)" : "");
  }

  private int takenAt(LockBox lock) {
    return Ownership.since(laidOut, viewpoint().stepProperty().get(), lock.object());
  }

  private void click(MouseEvent e) {
    requestFocus();
    if (scene == null || e.getButton() != MouseButton.PRIMARY || !e.isStillSincePress()) {
      return;
    }
    double x = contentX(x(e));
    double y = contentY(y(e));
    int step = viewpoint().stepProperty().get();
    Optional<Integer> target =
        threadAt(x, y).flatMap(t -> delays.at(t.thread(), step)).map(Delay::first);
    target
        .or(() -> lockAt(x, y).map(this::takenAt))
        .filter(s -> s >= 0)
        .ifPresent(viewpoint()::goTo);
  }

  @Override
  protected String spoken() {
    return text();
  }

  @Override
  protected String text() {
    return laidOut == null ? "" : new LocksText(laidOut, state()).all();
  }
}
