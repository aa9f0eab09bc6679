package heddle.visualizer.picture;

import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;

/**
 * A picture that may be larger than its room: below a fixed head it is moved by scroll bars. Only
 * what can be seen is drawn, so the size of the whole costs nothing.
 */
public abstract class ScrolledPicture extends Picture {
  private static final double UNIT = 22;

  private final ScrollBar vertical = new ScrollBar();
  private final ScrollBar horizontal = new ScrollBar();
  private double head;
  private double viewWidth;
  private double viewHeight;

  /** Looks at this viewpoint in these colours. */
  @SuppressWarnings("this-escape") // Region's own methods; a subclass is first asked in layout
  protected ScrolledPicture(Viewpoint viewpoint, Theme theme) {
    super(viewpoint, theme);
    vertical.setOrientation(Orientation.VERTICAL);
    for (ScrollBar bar : new ScrollBar[] {vertical, horizontal}) {
      bar.setManaged(false);
      bar.setVisible(false);
      bar.setFocusTraversable(false);
      bar.valueProperty().addListener(o -> requestLayout());
      getChildren().add(bar);
    }
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  /**
   * Lays out what is to be drawn and tells its size, without the head; {@code null} if there is
   * nothing to draw.
   *
   * @param width the room from side to side
   */
  protected abstract Dimension2D content(double width);

  /** The height of the head as of the latest layout of the content. */
  protected abstract double headHeight();

  /** Draws the head, scrolled sideways by so much. */
  protected abstract void paintHead(GraphicsContext g, double width, double left);

  /** Draws the part of the content that can be seen; the origin is the content's. */
  protected abstract void paintContent(
      GraphicsContext g, double left, double top, double width, double height);

  /** What is said in place of content. */
  protected abstract String emptyMessage();

  /** The part of the content that is scrolled out at the top. */
  protected final double top() {
    return Math.rint(vertical.getValue());
  }

  /** The part of the content that is scrolled out at the left. */
  protected final double left() {
    return Math.rint(horizontal.getValue());
  }

  /** How much of the content's width can be seen. */
  protected final double viewWidth() {
    return viewWidth;
  }

  /** How much of the content's height can be seen. */
  protected final double viewHeight() {
    return viewHeight;
  }

  /** The place of the content that is at this place of the view. */
  protected final double contentX(double x) {
    return x + left();
  }

  /** The place of the content that is at this place of the view; negative in the head. */
  protected final double contentY(double y) {
    return y < head ? -1 : y - head + top();
  }

  /** The place of the view at which this place of the content is. */
  protected final double viewX(double x) {
    return x - left();
  }

  /** The place of the view at which this place of the content is. */
  protected final double viewY(double y) {
    return y + head - top();
  }

  /** Scrolls as little as needed to show what lies between two heights. */
  protected final void reveal(double from, double to) {
    double low = to - viewHeight;
    double value = Math.clamp(vertical.getValue(), Math.min(low, from), Math.max(low, from));
    vertical.setValue(Math.clamp(value, 0, vertical.getMax()));
  }

  /**
   * Scrolls sideways as little as needed to show what lies between two places of the content.
   *
   * @param fixed how much at the left is covered by what is not scrolled
   */
  protected final void revealAcross(double from, double to, double fixed) {
    double low = to - viewWidth;
    double high = from - fixed;
    double value = Math.clamp(horizontal.getValue(), Math.min(low, high), Math.max(low, high));
    horizontal.setValue(Math.clamp(value, 0, horizontal.getMax()));
  }

  /** Called when everything is laid out and nothing is drawn yet, to reveal something. */
  protected void laidOut() {}

  @Override
  protected void layoutChildren() {
    if (hidden()) {
      return;
    }
    double larger = magnification();
    double width = getWidth() / larger;
    double height = getHeight() / larger;
    double bar = Math.ceil(vertical.prefWidth(-1)) / larger;
    boolean down = vertical.isVisible();
    Dimension2D size = content(down ? width - bar : width);
    head = size == null ? 0 : headHeight();
    boolean higher = size != null && size.getHeight() > height - head;
    if (higher != down) {
      down = higher;
      size = content(down ? width - bar : width);
      head = size == null ? 0 : headHeight();
    }
    viewWidth = width - (down ? bar : 0);
    boolean across = size != null && size.getWidth() > viewWidth + 0.5;
    viewHeight = Math.max(0, height - head - (across ? bar : 0));
    scrollable(vertical, size == null ? 0 : size.getHeight(), viewHeight);
    scrollable(horizontal, size == null ? 0 : size.getWidth(), viewWidth);
    vertical.setVisible(down);
    horizontal.setVisible(across);
    vertical.resizeRelocate(
        (width - bar) * larger, head * larger, bar * larger, viewHeight * larger);
    horizontal.resizeRelocate(0, (height - bar) * larger, viewWidth * larger, bar * larger);
    if (size != null) {
      laidOut();
    }
    super.layoutChildren();
  }

  private static void scrollable(ScrollBar bar, double content, double view) {
    double max = Math.max(0, Math.ceil(content - view));
    bar.setMax(max);
    bar.setVisibleAmount(content <= 0 ? 0 : max * view / content);
    bar.setBlockIncrement(view);
    bar.setUnitIncrement(UNIT);
    bar.setValue(Math.clamp(bar.getValue(), 0, max));
  }

  @Override
  protected final void paint(GraphicsContext g, double width, double height) {
    String message = emptyMessage();
    if (!message.isEmpty()) {
      say(g, width, height, message);
      return;
    }
    g.save();
    g.beginPath();
    g.rect(0, head, viewWidth, viewHeight);
    g.clip();
    g.translate(-left(), head - top());
    paintContent(g, left(), top(), viewWidth, viewHeight);
    g.restore();
    g.save();
    g.beginPath();
    g.rect(0, 0, width, head);
    g.clip();
    paintHead(g, viewWidth, left());
    g.restore();
    focusRing(g, width, height);
  }

  private void scroll(ScrollEvent e) {
    boolean sideways = e.isShiftDown() || e.getDeltaX() != 0;
    ScrollBar bar = sideways ? horizontal : vertical;
    double delta = e.getDeltaX() != 0 ? e.getDeltaX() : e.getDeltaY();
    if (bar.isVisible()) {
      bar.setValue(Math.clamp(bar.getValue() - delta / magnification(), 0, bar.getMax()));
      e.consume();
    }
  }
}
