package heddle.visualizer.causal;

import heddle.model.trace.Trace;
import heddle.visualizer.history.History;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.ScrolledPicture;
import heddle.visualizer.session.ShownCauses.Cone;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Dimension2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The run in causal order: a column per thread, a row per layer, arrows between threads where one
 * step depends on another. Steps of one row could have come in any order. Click a step to go to it;
 * arrows up and down go to the step before and the next one of the same thread.
 */
public final class CausalView extends ScrolledPicture {
  private static final double HEAD = 26;

  private final CausalSource source = new CausalSource(this::requestLayout);
  private CausalOrder order;
  private CausalGrid grid;
  private int followed = -1;

  /** Shows the run and step of this viewpoint. */
  public CausalView(Viewpoint viewpoint, Theme theme) {
    super(viewpoint, theme);
    getStyleClass().add("causal-view");
    setFocusTraversable(true);
    describe("The run in causal order");
    viewpoint.causes().onChange(this::requestLayout);
    canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private Trace shown() {
    return viewpoint().traceProperty().get();
  }

  private boolean ready() {
    return order != null && order.trace() == shown();
  }

  @Override
  protected Dimension2D content(double width) {
    Trace trace = shown();
    if (trace == null) {
      return null;
    }
    order = source.of(trace);
    if (!emptyMessage().isEmpty()) {
      setAccessibleText(emptyMessage());
      return new Dimension2D(0, 0);
    }
    History history = viewpoint().history();
    grid = CausalGrid.of(List.copyOf(history.names().threads().keySet()), width);
    setAccessibleText(
        "Causal order. " + new CausalText(order).words(step()) + " Ctrl+C copies all layers.");
    return new Dimension2D(grid.width(), order.deepest() * CausalGrid.ROW + 8);
  }

  private int step() {
    return viewpoint().stepProperty().get();
  }

  @Override
  protected double headHeight() {
    return HEAD;
  }

  @Override
  protected void laidOut() {
    if (ready() && order.deepest() > 0 && step() != followed) {
      followed = step();
      double middle = grid.middle(Math.max(1, order.layer(followed)));
      reveal(middle - 2 * CausalGrid.ROW, middle + 2 * CausalGrid.ROW);
    }
  }

  @Override
  protected void paintHead(GraphicsContext g, double width, double left) {
    g.setTextBaseline(VPos.CENTER);
    g.setFont(Fonts.BOLD);
    for (int thread : grid.threads()) {
      g.setFill(theme().threadText(thread));
      g.fillText(viewpoint().history().names().thread(thread), grid.x(thread) - 4 - left, HEAD / 2);
    }
  }

  @Override
  protected void paintContent(
      GraphicsContext g, double left, double top, double width, double height) {
    CausalPainter painter =
        new CausalPainter(g, theme(), order, grid, step(), viewpoint().causes().kinds(), cone());
    painter.paint(top, height, Overwrites.at(viewpoint().history(), step()));
  }

  /** The steps to be tinted. */
  private BitSet cone() {
    return switch (viewpoint().causes().cone()) {
      case NONE -> new BitSet();
      case PAST -> order.past(step());
      case FUTURE -> order.future(step());
    };
  }

  @Override
  protected String emptyMessage() {
    if (shown() == null) {
      return "Open a scenario, and what depends on what is drawn here.";
    }
    if (!ready()) {
      return "Working out what depends on what …";
    }
    return order.deepest() == 0
        ? "No thread has taken a step yet. Steps that do not depend on each other will stand side"
            + " by side here."
        : "";
  }

  private OptionalInt stepAt(double x, double y) {
    if (!ready() || order.deepest() == 0 || grid == null || contentY(y) < 0) {
      return OptionalInt.empty();
    }
    int layer = grid.layerAt(contentY(y));
    int thread = grid.threadAt(contentX(x));
    if (layer < 1 || layer > order.deepest()) {
      return OptionalInt.empty();
    }
    return order.layerSteps(layer).stream()
        .mapToInt(Integer::intValue)
        .filter(s -> order.trace().steps().get(s).thread() == thread)
        .findFirst();
  }

  private void click(MouseEvent e) {
    requestFocus();
    if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
      stepAt(x(e), y(e)).ifPresent(viewpoint()::goTo);
      if (e.isShiftDown() || e.isShortcutDown()) {
        viewpoint().causes().mark(e.isShiftDown() ? Cone.PAST : Cone.FUTURE);
      }
    }
  }

  private void key(KeyEvent e) {
    if (!ready() || e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
      return;
    }
    int target =
        switch (e.getCode()) {
          case LEFT -> step() - 1;
          case RIGHT -> step() + 1;
          case UP -> Math.max(0, order.previous(step()));
          case DOWN -> Math.max(step(), order.next(step()));
          case HOME -> 0;
          case END -> order.trace().last();
          default -> -2;
        };
    if (target > -2) {
      viewpoint().goTo(target);
      e.consume();
    }
  }

  @Override
  protected String hintAt(double x, double y) {
    OptionalInt step = stepAt(x, y);
    return step.isEmpty() ? "" : new CausalText(order).words(step.getAsInt());
  }

  @Override
  protected Optional<Subject> subjectAt(double x, double y) {
    return stepAt(x, y).stream().<Subject>mapToObj(Subject.OfStep::new).findFirst();
  }

  @Override
  protected String spoken() {
    return ready() ? new CausalText(order).words(step()) : "";
  }

  @Override
  protected String text() {
    return ready() ? new CausalText(order).all() : "";
  }
}
