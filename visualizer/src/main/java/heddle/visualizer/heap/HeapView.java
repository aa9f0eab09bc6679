package heddle.visualizer.heap;

import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.heap.HeapMotion.Manner;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.ScrolledPicture;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The heap after the current step: objects and pointers, and above them for each shared reference
 * what it has pointed to so far. From one step to the next only what has changed moves.
 */
public final class HeapView extends ScrolledPicture {
  /** While the objects are being laid out the picture of another moment stays, that faint. */
  private static final double LATE = 0.35;

  private final ObjectProperty<Manner> manner = new SimpleObjectProperty<>(this, "manner");
  private final HeapMotion motion = new HeapMotion(this::requestLayout);
  private final PlacesSource source = new PlacesSource(this::requestLayout);

  private History history;
  private HeapWindow window;
  private HeapLayout layout;
  private RibbonLayout ribbonLayout;
  private List<Location> references = List.of();
  private TraceState shown;
  private List<Ribbon> ribbons = List.of();
  private double width;
  private boolean late;

  /** Shows the run and step of this viewpoint. */
  public HeapView(Viewpoint viewpoint, Theme theme) {
    super(viewpoint, theme);
    getStyleClass().add("heap-view");
    setFocusTraversable(true);
    describe("The objects and references after the current step");
    manner.set(Platform.getPreferences().isReducedMotion() ? Manner.FADE : Manner.MOVE);
    canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  /** How what changes comes; at first moving unless the system asks for reduced motion. */
  ObjectProperty<Manner> mannerProperty() {
    return manner;
  }

  @Override
  protected Dimension2D content(double room) {
    Trace trace = viewpoint().traceProperty().get();
    TraceState state = viewpoint().stateProperty().get();
    if (trace == null) {
      return null;
    }
    width = room;
    boolean sameRun = history != null && continues(history.trace(), trace);
    late = !layOut(trace, state);
    if (late && !sameRun) {
      forget();
    } else if (!late && state != shown) {
      show(layout.at(state), sameRun);
      shown = state;
    }
    return new Dimension2D(motion.target().width(), motion.target().height());
  }

  /** Draws up the floor for the window that the state lies in; false if that takes a while. */
  private boolean layOut(Trace trace, TraceState state) {
    if (window != null && window.contains(trace, state.step())) {
      return true;
    }
    HeapWindow wanted = HeapWindow.of(trace, state.step());
    HeapPlaces places = source.of(wanted, viewpoint().history().shapes());
    if (places == null) {
      return false;
    }
    window = wanted;
    history = viewpoint().history();
    layout =
        new HeapLayout(
            history, window, places, Fonts.measure(Fonts.CODE_BOLD), Fonts.measure(Fonts.CODE));
    ribbonLayout =
        new RibbonLayout(
            history, layout.shapes(), Fonts.measure(Fonts.CODE), Fonts.measure(Fonts.TEXT));
    references = ribbonLayout.references(layout.roots(), state);
    return true;
  }

  /** Nothing of another run stays. */
  private void forget() {
    motion.jump(HeapScene.EMPTY);
    references = List.of();
    ribbons = List.of();
    shown = null;
    window = null;
  }

  /** Whether one of the runs goes on where the other ends. */
  private static boolean continues(Trace one, Trace other) {
    return one.begins(other) || other.begins(one);
  }

  private void show(HeapScene next, boolean sameRun) {
    if (sameRun && getScene() != null) {
      motion.go(next, manner.get(), viewpoint().paceProperty().get(), System.nanoTime());
    } else {
      motion.jump(next);
    }
  }

  @Override
  protected double headHeight() {
    return references.isEmpty() ? 0 : ribbonLayout.height(references, shown, width);
  }

  @Override
  protected void paintHead(GraphicsContext g, double headWidth, double left) {
    ribbons = references.isEmpty() ? List.of() : ribbonLayout.at(references, shown, headWidth);
    ribbons.forEach(new RibbonPainter(g, theme())::paint);
  }

  @Override
  protected void paintContent(
      GraphicsContext g, double left, double top, double viewWidth, double viewHeight) {
    motion.paint(new HeapPainter(g, theme()));
    if (late) {
      g.setGlobalAlpha(1 - LATE);
      g.setFill(theme().background());
      g.fillRect(left, top, viewWidth, viewHeight);
      g.setGlobalAlpha(1);
    }
  }

  @Override
  protected String emptyMessage() {
    if (viewpoint().traceProperty().get() == null) {
      return "Open a scenario, and its objects are drawn here.";
    }
    if (late && motion.target() == HeapScene.EMPTY) {
      return "Working out where the objects stand …";
    }
    return motion.target().boxes().isEmpty() && motion.target().tabs().isEmpty()
        ? "Nothing is shared yet. Step a thread; the objects that it makes and reaches appear here."
        : "";
  }

  private Optional<HeapHits.Hit> hit(double x, double y) {
    if (shown == null) {
      return Optional.empty();
    }
    HeapHits hits = new HeapHits(history, shown.step());
    return contentY(y) < 0
        ? hits.at(ribbons, x, y)
        : hits.at(motion.target(), contentX(x), contentY(y));
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
    return shown == null ? "" : new HeapText(history, motion.target(), ribbons, shown).all();
  }
}
