package heddle.visualizer.playground;

import heddle.model.report.Ordering;
import heddle.model.report.Ordering.Call;
import heddle.visualizer.history.History;
import heddle.visualizer.lanes.LaneScale;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.Picture;
import heddle.visualizer.picture.Zoomed;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The points in the bars of their calls. Drag a point; or choose one with the arrows up and down
 * and move it in the order with Shift and those left and right. Delete lets a call that never came
 * back take no effect, or one again. A click beside the points goes to the step.
 */
final class PointsPicture extends Picture implements Zoomed {
  private static final double WIDEST = 120;
  private static final double MARGIN = 16;
  private static final double LEAST_LABEL = 48;
  private static final double MOST_LABEL = 120;

  /** How much of the room final calls may take. */
  private static final double MOST_FOR_FINAL = 0.4;

  private final Playground playground;
  private LaneScale scale;
  private PointsGrid grid;
  private int dragged = -1;

  PointsPicture(Viewpoint viewpoint, Theme theme, Playground playground) {
    super(viewpoint, theme);
    this.playground = playground;
    getStyleClass().add("points-picture");
    setId("points");
    setFocusTraversable(true);
    describe("The moments at which operations take effect");
    playground.pointsProperty().addListener(o -> requestLayout());
    playground.answerProperty().addListener(o -> requestLayout());
    playground.selectedProperty().addListener(o -> requestLayout());
    playground.problemProperty().addListener(o -> requestLayout());
    canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    canvas().addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    canvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private Points points() {
    return playground.pointsProperty().get();
  }

  private Ordering answer() {
    return playground.answered() ? playground.answerProperty().get() : null;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    Points points = points();
    grid = null;
    if (points == null || points.of().calls().isEmpty()) {
      String empty = PlaygroundWords.empty(playground);
      setAccessibleText(empty);
      say(g, width, height, empty);
      return;
    }
    layOut(points, width, height);
    History history = viewpoint().history();
    int steps = history.trace().steps().size();
    new PointsPainter(g, theme(), grid, points, answer(), playground.selectedProperty().get())
        .paint(
            names(points),
            thread -> step -> step < steps && history.weights().most(thread, step, step + 1) > 0,
            viewpoint().stepProperty().get());
    setAccessibleText(PlaygroundWords.selected(playground));
    focusRing(g, width, height);
  }

  private static List<String> names(Points points) {
    return threads(points).stream().map(t -> t == 0 ? "at the end" : who(points, t)).toList();
  }

  private static String who(Points points, int thread) {
    return points.of().calls().stream()
        .filter(c -> c.thread() == thread)
        .map(Call::who)
        .findFirst()
        .orElse("");
  }

  /** A lane for each thread, the final calls last. */
  private static List<Integer> threads(Points points) {
    return points.of().calls().stream()
        .map(Call::thread)
        .distinct()
        .sorted((a, b) -> a == 0 ? 1 : b == 0 ? -1 : Integer.compare(a, b))
        .toList();
  }

  private void layOut(Points points, double width, double height) {
    double label =
        Math.clamp(
            names(points).stream().mapToDouble(Fonts.measure(Fonts.BOLD)::width).max().orElse(0)
                + 28,
            LEAST_LABEL,
            MOST_LABEL);
    int steps = viewpoint().traceProperty().get().steps().size();
    double all = Math.max(20, width - label - MARGIN);
    double beside = beside(points, all);
    double room = Math.max(20, all - Math.max(0, finalCalls(points) - 1) * beside);
    scale = scale == null ? LaneScale.fit(steps, room, WIDEST) : scale.with(steps, room);
    grid = new PointsGrid(threads(points), scale, label, height, beside);
  }

  private static long finalCalls(Points points) {
    return points.of().calls().stream().filter(c -> c.thread() == 0).count();
  }

  /** Final calls have room for their words, as long as the others keep the greater part. */
  private static double beside(Points points, double room) {
    double words =
        points.of().calls().stream()
            .filter(c -> c.thread() == 0)
            .mapToDouble(c -> Fonts.measure(Fonts.CODE).width(c.shown()) + 12)
            .max()
            .orElse(0);
    double most = room * MOST_FOR_FINAL / Math.max(1, finalCalls(points));
    return Math.max(2 * PointsGrid.RADIUS + 6, Math.min(words, most));
  }

  /** Where a call's point was drawn last, if it was. */
  Optional<double[]> place(int number) {
    return grid == null || !points().has(number)
        ? Optional.empty()
        : Optional.of(
            new double[] {
              grid.label() + grid.x(points(), number), grid.middle(points().call(number).thread())
            });
  }

  private void press(MouseEvent e) {
    requestFocus();
    if (grid == null || e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    OptionalInt point = grid.pointAt(points(), x(e), y(e));
    if (point.isPresent()) {
      dragged = point.getAsInt();
      playground.grab(dragged);
      return;
    }
    playground.select(grid.barAt(points(), x(e), y(e)).orElse(-1));
    viewpoint().goTo(scale.stepAt(x(e) - grid.label()));
    if (e.getClickCount() == 2) {
      zoom(0, 0);
    }
  }

  private void drag(MouseEvent e) {
    if (dragged >= 0 && grid != null) {
      playground.drag(dragged, grid.moment(x(e)));
    }
  }

  private void release(MouseEvent e) {
    if (dragged >= 0) {
      playground.drop();
      dragged = -1;
    }
  }

  private void hover(MouseEvent e) {
    boolean over = grid != null && grid.pointAt(points(), x(e), y(e)).isPresent();
    canvas().setCursor(over ? Cursor.H_RESIZE : Cursor.DEFAULT);
  }

  private void scroll(ScrollEvent e) {
    if (grid == null) {
      return;
    }
    if (e.getDeltaX() != 0 || e.isShiftDown()) {
      scale = scale.pan(-(e.getDeltaX() + e.getDeltaY()));
      requestLayout();
    } else {
      zoom(e.getDeltaY() > 0 ? FACTOR : 1 / FACTOR, x(e) - grid.label());
    }
    e.consume();
  }

  private void zoom(double factor, double x) {
    scale = scale.zoom(factor, x);
    requestLayout();
  }

  @Override
  public void zoom(boolean in) {
    if (grid != null) {
      zoom(in ? FACTOR : 1 / FACTOR, scale.width() / 2);
    }
  }

  @Override
  public void pan(int direction) {
    if (grid != null) {
      scale = scale.quarter(direction);
      requestLayout();
    }
  }

  @Override
  public void focusOrFit() {
    if (grid == null) {
      return;
    }
    int number = playground.selectedProperty().get();
    LaneScale near =
        number < 0
            ? scale
            : scale.around(points().call(number).first(), points().call(number).last());
    scale = near.equals(scale) ? scale.zoom(0, 0) : near;
    requestLayout();
  }

  private void key(KeyEvent e) {
    if (e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
      return;
    }
    if (grid == null) {
      if (e.getCode().isArrowKey()) {
        e.consume(); // or the tabs would take it
      }
      return;
    }
    if (e.isShiftDown() ? !moved(e.getCode()) : !chosen(e.getCode())) {
      return;
    }
    e.consume();
  }

  /** Arrows alone go through the run, as everywhere; with Shift they move the point. */
  private boolean moved(KeyCode key) {
    switch (key) {
      case LEFT -> playground.shift(-1);
      case RIGHT -> playground.shift(1);
      case HOME -> playground.toEdge(false);
      case END -> playground.toEdge(true);
      case PLUS, EQUALS -> zoom(FACTOR, scale.width() / 2);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean chosen(KeyCode key) {
    switch (key) {
      case UP -> playground.selectNext(-1);
      case DOWN -> playground.selectNext(1);
      case DELETE, BACK_SPACE -> playground.toggle();
      case ENTER -> goToPoint();
      case PLUS, EQUALS, ADD -> zoom(FACTOR, scale.width() / 2);
      case MINUS, SUBTRACT -> zoom(1 / FACTOR, scale.width() / 2);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void goToPoint() {
    int number = playground.selectedProperty().get();
    if (number >= 0 && points().has(number)) {
      viewpoint().goTo((int) Math.floor(points().moment(number)));
    }
  }

  @Override
  protected Optional<Subject> subjectAt(double x, double y) {
    return grid == null || x < grid.label()
        ? Optional.empty()
        : Optional.of(new Subject.OfStep(scale.stepAt(x - grid.label())));
  }

  @Override
  protected String hintAt(double x, double y) {
    if (grid == null || dragged >= 0) {
      return "";
    }
    OptionalInt point = grid.pointAt(points(), x, y);
    OptionalInt call = point.isPresent() ? point : grid.barAt(points(), x, y);
    return call.isPresent() ? PlaygroundWords.of(playground, call.getAsInt()) : "";
  }

  @Override
  protected String text() {
    return PlaygroundWords.all(playground);
  }
}
