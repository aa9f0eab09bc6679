package heddle.visualizer.picture;

import heddle.model.explain.Sentences;
import heddle.model.trace.Trace;
import heddle.visualizer.drawing.Pen;
import heddle.visualizer.session.HasSubject;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/**
 * A view that draws itself on one canvas of the size of what can be seen, whenever the run, the
 * step, the theme or the size has changed. It draws during layout, so several changes at once cost
 * one drawing.
 */
public abstract class Picture extends Region implements HasSubject {
  private static final String ELSEWHERE =
      ". The transcript tells the run in sentences; Ctrl+C copies the picture as text.";

  private static final int MOST_SPOKEN = 600;

  private final Viewpoint viewpoint;
  private final Theme theme;
  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();
  private final Pen pen;
  private final Seen seen = new Seen(this, this::requestLayout);
  private String hint = "";
  private String described = "";

  /** Looks at this viewpoint in these colours. */
  @SuppressWarnings("this-escape") // Region's own methods; a subclass is first asked in layout
  protected Picture(Viewpoint viewpoint, Theme theme) {
    this.viewpoint = viewpoint;
    this.theme = theme;
    canvas.setManaged(false);
    getChildren().add(canvas);
    setMinSize(0, 0);
    InvalidationListener redraw = o -> requestLayout();
    viewpoint.traceProperty().addListener(redraw);
    viewpoint.stepProperty().addListener(redraw);
    viewpoint.stateProperty().addListener(redraw);
    viewpoint.folding().shownProperty().addListener(redraw);
    viewpoint.marksProperty().addListener(redraw);
    theme.modeProperty().addListener(redraw);
    theme.textSizeProperty().addListener(redraw);
    focusedProperty().addListener(redraw);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    tooltip.setShowDelay(Duration.millis(400));
    pen =
        new Pen(
            getClass().getSimpleName(),
            canvas,
            viewpoint.drawings(),
            this::moment,
            this::requestLayout);
    Copying.on(this, this::text);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hint(hintAt(x(e), y(e))));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hint(""));
    // A tab pane would take the keyboard away from what was clicked in it.
    addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
  }

  private Pen.Place moment() {
    Trace trace = viewpoint.traceProperty().get();
    return trace == null ? null : new Pen.Place(trace, viewpoint.stepProperty().get());
  }

  /** Says to who cannot see the picture what it is, and where to find the same in words. */
  protected final void describe(String what) {
    described = what;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(what + ELSEWHERE);
  }

  /** What the picture shows of the current step besides its sentence, in words; may be empty. */
  protected String spoken() {
    return "";
  }

  /** While it has the keyboard it says what it shows; otherwise nobody could hear it. */
  private void speak() {
    Trace trace = viewpoint.traceProperty().get();
    if (isFocused() && trace != null && !described.isEmpty()) {
      String step = Sentences.step(trace, viewpoint.stepProperty().get());
      String shown = spoken().strip();
      String cut = shown.length() > MOST_SPOKEN ? shown.substring(0, MOST_SPOKEN) + " …" : shown;
      setAccessibleText(described + ". " + step + (cut.isEmpty() ? "" : " " + cut) + ELSEWHERE);
    }
  }

  /** What it looks at. */
  protected final Viewpoint viewpoint() {
    return viewpoint;
  }

  /**
   * By how much everything is magnified, so that its text follows that of controls. Places, widths
   * and heights that a subclass deals with are those before that.
   */
  protected final double magnification() {
    return theme.magnification();
  }

  /** The place of an event. */
  protected final double x(MouseEvent e) {
    return e.getX() / magnification();
  }

  /** The place of an event. */
  protected final double y(MouseEvent e) {
    return e.getY() / magnification();
  }

  /** The place of an event. */
  protected final double x(ScrollEvent e) {
    return e.getX() / magnification();
  }

  /** The room from top to bottom. */
  protected final double roomHeight() {
    return getHeight() / magnification();
  }

  /** Its colours. */
  protected final Theme theme() {
    return theme;
  }

  /** What is drawn on; mouse events arrive here. */
  protected final Canvas canvas() {
    return canvas;
  }

  /** Draws everything; the ground is cleared. */
  protected abstract void paint(GraphicsContext g, double width, double height);

  /** What the picture says, as text to paste elsewhere. */
  protected abstract String text();

  /** What a tooltip says at this place; empty for nothing. */
  protected String hintAt(double x, double y) {
    return "";
  }

  /** What is at this place; nothing if nothing is there. */
  protected Optional<Subject> subjectAt(double x, double y) {
    return Optional.empty();
  }

  /** What is at the place, or for the keyboard the current step. */
  @Override
  public final Optional<Subject> subject(ContextMenuEvent asked) {
    if (viewpoint.traceProperty().get() == null) {
      return Optional.empty();
    }
    if (asked.isKeyboardTrigger()) {
      return Optional.of(new Subject.OfStep(viewpoint.stepProperty().get()));
    }
    Point2D at = sceneToLocal(asked.getSceneX(), asked.getSceneY());
    return subjectAt(at.getX() / magnification(), at.getY() / magnification());
  }

  private void hint(String text) {
    if (text.equals(hint)) {
      return;
    }
    hint = text;
    tooltip.hide();
    tooltip.setText(text);
    if (text.isEmpty()) {
      Tooltip.uninstall(canvas, tooltip);
    } else {
      Tooltip.install(canvas, tooltip);
    }
  }

  /** Says in the middle of the picture what to do when there is nothing to draw. */
  protected final void say(GraphicsContext g, double width, double height, String text) {
    var lines = Fitted.lines(Math.min(width - 32, 420), 6, text, Fonts.measure(Fonts.TEXT));
    g.setFont(Fonts.TEXT);
    g.setFill(theme.textMuted());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    double y = Math.max(12, height / 2 - (lines.size() - 1) * 9.0);
    for (Fitted line : lines) {
      g.fillText(line.text(), width / 2, y);
      y += 18;
    }
    g.setTextAlign(TextAlignment.LEFT);
  }

  /** Draws a frame round the picture while it has the keyboard. */
  protected final void focusRing(GraphicsContext g, double width, double height) {
    if (isFocused()) {
      g.setStroke(theme.accent());
      g.setLineWidth(1);
      g.strokeRect(0.5, 0.5, width - 1, height - 1);
    }
  }

  /** Whether nobody can see the picture; it is laid out and drawn when somebody can. */
  protected final boolean hidden() {
    return seen.hidden();
  }

  @Override
  protected void layoutChildren() {
    if (hidden()) {
      return;
    }
    double width = snapSizeX(getWidth());
    double height = snapSizeY(getHeight());
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.save();
    g.setFill(theme.background());
    g.fillRect(0, 0, width, height);
    g.scale(magnification(), magnification());
    paint(g, width / magnification(), height / magnification());
    g.restore();
    pen.paint(g, theme, width, height);
    speak();
  }
}
