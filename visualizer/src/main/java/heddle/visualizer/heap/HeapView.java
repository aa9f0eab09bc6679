package heddle.visualizer.heap;

import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.ScrolledPicture;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Dimension2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The heap after the current step: objects and pointers, and above them for each shared reference
 * what it has pointed to so far. From one step to the next only what has changed moves.
 */
public final class HeapView extends ScrolledPicture {
  private static final long MOTION_NANOS = 180_000_000;

  private final BooleanProperty animated = new SimpleBooleanProperty(this, "animated");

  private History history;
  private HeapWindow window;
  private HeapLayout layout;
  private RibbonLayout ribbonLayout;
  private List<Location> references = List.of();
  private TraceState shown;
  private HeapScene scene = HeapScene.EMPTY;
  private HeapScene target = HeapScene.EMPTY;
  private List<Ribbon> ribbons = List.of();
  private double width;
  private Motion motion;

  /** Shows the run and step of this viewpoint. */
  public HeapView(Viewpoint viewpoint, Theme theme) {
    super(viewpoint, theme);
    getStyleClass().add("heap-view");
    setFocusTraversable(true);
    describe("The objects and references after the current step");
    animated.set(!Platform.getPreferences().isReducedMotion());
    canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  /** Whether what changes moves; at first unless the system asks for reduced motion. */
  public BooleanProperty animatedProperty() {
    return animated;
  }

  @Override
  protected Dimension2D content(double room) {
    Trace trace = viewpoint().traceProperty().get();
    TraceState state = viewpoint().stateProperty().get();
    if (trace == null) {
      return null;
    }
    boolean sameRun = history != null && continues(history.trace(), trace);
    if (window == null || !window.contains(trace, state.step())) {
      layOut(trace, state);
    }
    if (state != shown) {
      shown = state;
      move(layout.at(state), sameRun);
    }
    width = room;
    return new Dimension2D(target.width(), target.height());
  }

  private void layOut(Trace trace, TraceState state) {
    window = HeapWindow.of(trace, state.step());
    history = viewpoint().history();
    layout =
        new HeapLayout(history, window, Fonts.measure(Fonts.CODE_BOLD), Fonts.measure(Fonts.CODE));
    ribbonLayout =
        new RibbonLayout(
            history, layout.shapes(), Fonts.measure(Fonts.CODE), Fonts.measure(Fonts.TEXT));
    references = ribbonLayout.references(layout.roots(), state);
  }

  /** Whether one of the runs goes on where the other ends. */
  private static boolean continues(Trace one, Trace other) {
    return one.begins(other) || other.begins(one);
  }

  /** Goes to another picture; at once if it is of another run, or the way there is not yet done. */
  private void move(HeapScene next, boolean sameRun) {
    boolean underWay = motion != null;
    stop();
    HeapScene from = target;
    target = next;
    scene = next;
    if (animated.get() && sameRun && !underWay && getScene() != null && from != HeapScene.EMPTY) {
      motion = new Motion(new HeapTween(from, next));
      motion.start();
      scene = from;
    }
  }

  private void stop() {
    if (motion != null) {
      motion.stop();
      motion = null;
    }
  }

  /** The way from one picture to the next. */
  private final class Motion extends AnimationTimer {
    private final HeapTween tween;
    private long began;

    Motion(HeapTween tween) {
      this.tween = tween;
    }

    @Override
    public void handle(long now) {
      began = began == 0 ? now : began;
      double part = (double) (now - began) / MOTION_NANOS;
      scene = tween.at(part);
      if (part >= 1) {
        HeapView.this.stop();
      }
      requestLayout();
    }
  }

  @Override
  protected double headHeight() {
    return ribbonLayout.height(references, shown, width);
  }

  @Override
  protected void paintHead(GraphicsContext g, double headWidth, double left) {
    ribbons = ribbonLayout.at(references, shown, headWidth);
    ribbons.forEach(new RibbonPainter(g, theme())::paint);
  }

  @Override
  protected void paintContent(
      GraphicsContext g, double left, double top, double viewWidth, double viewHeight) {
    new HeapPainter(g, theme()).paint(scene);
  }

  @Override
  protected String emptyMessage() {
    if (viewpoint().traceProperty().get() == null) {
      return "Open a scenario, and its objects are drawn here.";
    }
    return target.boxes().isEmpty() && target.tabs().isEmpty()
        ? "Nothing is shared yet. Step a thread; the objects that it makes and reaches appear here."
        : "";
  }

  private Optional<HeapHits.Hit> hit(double x, double y) {
    if (shown == null) {
      return Optional.empty();
    }
    HeapHits hits = new HeapHits(history, shown.step());
    return contentY(y) < 0 ? hits.at(ribbons, x, y) : hits.at(target, contentX(x), contentY(y));
  }

  @Override
  protected String hintAt(double x, double y) {
    return hit(x, y).map(HeapHits.Hit::hint).orElse("");
  }

  @Override
  protected Optional<Subject> subjectAt(double x, double y) {
    return hit(x, y).map(HeapHits.Hit::subject);
  }

  private void click(MouseEvent e) {
    requestFocus();
    if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
      hit(x(e), y(e)).filter(h -> h.step() >= 0).ifPresent(h -> viewpoint().goTo(h.step()));
    }
  }

  @Override
  protected String spoken() {
    return text();
  }

  @Override
  protected String text() {
    return shown == null ? "" : new HeapText(history, target, ribbons, shown).all();
  }
}
