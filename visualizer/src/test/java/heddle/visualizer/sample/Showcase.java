package heddle.visualizer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** One view in a scene of its own, to be looked at and touched. For use on the FX thread. */
public final class Showcase<V extends Region> {
  private static final double ROUNDING = 2.5 / 255;

  private final Viewpoint viewpoint = new Viewpoint();
  private final Theme theme = new Theme();
  private final V view;
  private final StackPane root;
  private final Scene scene;

  /** A view of this size. */
  public Showcase(BiFunction<Viewpoint, Theme, V> maker, double width, double height) {
    view = maker.apply(viewpoint, theme);
    root = new StackPane(view);
    scene = new Scene(root, width, height);
    StyleSheets.dress(scene, theme);
    layOut();
  }

  /** What the view looks at. */
  public Viewpoint viewpoint() {
    return viewpoint;
  }

  /** Its colours. */
  public Theme theme() {
    return theme;
  }

  /** The view. */
  public V view() {
    return view;
  }

  /** Shows a run. */
  public Showcase<V> show(Trace trace, int step) {
    viewpoint.show(trace, step);
    layOut();
    return this;
  }

  /** Goes to a step. */
  public void goTo(int step) {
    viewpoint.goTo(step);
    layOut();
  }

  /** The number of the step that all views show. */
  public int step() {
    return viewpoint.stepProperty().get();
  }

  /** Styles and lays out what has changed. */
  public void layOut() {
    root.applyCss();
    root.layout();
  }

  /** What can be seen now. */
  public WritableImage picture() {
    layOut();
    return scene.snapshot(null);
  }

  /** The colour at a place. */
  public Color pixel(double x, double y) {
    return picture().getPixelReader().getColor((int) x, (int) y);
  }

  /** Checks the colour at a place, give or take a rounding. */
  public void assertPixel(double x, double y, Color expected) {
    Color actual = pixel(x, y);
    double off = difference(actual, expected);
    assertThat(off)
        .as("at %s, %s stands %s, not %s", x, y, actual, expected)
        .isLessThanOrEqualTo(ROUNDING);
  }

  private static double difference(Color a, Color b) {
    return Math.max(
        Math.abs(a.getRed() - b.getRed()),
        Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
  }

  /** How many pixels of a rectangle have this colour, give or take a rounding. */
  public int count(Color colour, int x, int y, int width, int height) {
    WritableImage picture = picture();
    int count = 0;
    for (int i = x; i < x + width; i++) {
      for (int j = y; j < y + height; j++) {
        Color there = picture.getPixelReader().getColor(i, j);
        count += difference(there, colour) <= ROUNDING ? 1 : 0;
      }
    }
    return count;
  }

  /** Clicks into the first child of the view, its canvas. */
  public void click(double x, double y) {
    Node canvas = view.getChildrenUnmodifiable().getFirst();
    canvas.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, x, y));
    canvas.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, x, y));
    canvas.fireEvent(mouse(MouseEvent.MOUSE_CLICKED, x, y));
    layOut();
  }

  /** Drags on the canvas to a place. */
  public void drag(double x, double y) {
    view.getChildrenUnmodifiable().getFirst().fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, x, y));
    layOut();
  }

  private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        type != MouseEvent.MOUSE_CLICKED,
        false,
        false,
        false,
        false,
        true,
        new PickResult(null, x, y));
  }

  /** Turns the wheel over a place. */
  public void scroll(double x, double y, double delta) {
    view.fireEvent(
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            delta,
            0,
            delta,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            new PickResult(null, x, y)));
    layOut();
  }

  /** Presses a key in the view. */
  public void press(KeyCode key) {
    press(view, key, false);
  }

  /** Presses a key in a node, with the shortcut key or without. */
  public void press(Node node, KeyCode key, boolean shortcut) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
    layOut();
  }
}
