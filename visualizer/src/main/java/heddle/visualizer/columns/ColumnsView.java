package heddle.visualizer.columns;

import heddle.model.explain.Sentences;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.visualizer.fold.ShownSteps;
import heddle.visualizer.fold.StepFilter;
import heddle.visualizer.history.History;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.Lines;
import heddle.visualizer.picture.ScrolledPicture;
import heddle.visualizer.picture.StepRange;
import heddle.visualizer.session.Pins;
import heddle.visualizer.session.RunMarks;
import heddle.visualizer.session.ShownCauses;
import heddle.visualizer.session.ShownCauses.Cone;
import heddle.visualizer.session.Sought;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The run in detail: one column per thread, time downwards, one row per step. Draws the rows that
 * can be seen and no others, so the length of a run does not matter. A click goes to a step; with
 * Shift it marks all that led there as well, with Ctrl all that follows from it.
 */
public final class ColumnsView extends ScrolledPicture {
  private static final double ROW = ColumnsDrawing.ROW;
  private static final int ROWS_AROUND_CURRENT = 2;

  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
  private final ReadOnlyObjectWrapper<StepRange> window =
      new ReadOnlyObjectWrapper<>(this, "window", StepRange.NONE);
  private final CasPopOver card;

  private History history;
  private RowTexts texts;
  private ColumnsDrawing drawing;
  private double laidOutWidth;
  private double laidOutHeight;
  private ShownSteps shown;
  private int followed = -1;
  private int sought;
  private final CurrentCauses causes = new CurrentCauses(this::requestLayout);
  private int grabbed = -1;
  private Point2D dragged;

  /** Shows the run and step of this viewpoint. */
  public ColumnsView(Viewpoint viewpoint, Theme theme) {
    super(viewpoint, theme);
    getStyleClass().add("columns-view");
    setFocusTraversable(true);
    describe("The run as columns, one per thread");
    card = new CasPopOver(viewpoint, theme);
    viewpoint.pins().onChange(this::arrangeAnew);
    viewpoint.causes().onChange(this::requestLayout);
    viewpoint.soughtProperty().addListener((o, was, now) -> seek(now));
    addEventHandler(ScrollEvent.SCROLL, e -> card.hide());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
    canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    canvas().addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
  }

  private void arrangeAnew() {
    history = null;
    requestLayout();
  }

  private void seek(Sought wanted) {
    sought = wanted == null ? 0 : wanted.thread();
    requestLayout();
  }

  /** How often the running thread changes, in words. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** The steps whose rows can be seen, for the overview to frame. */
  public ReadOnlyObjectProperty<StepRange> windowProperty() {
    return window.getReadOnlyProperty();
  }

  @Override
  protected Dimension2D content(double width) {
    Trace trace = viewpoint().traceProperty().get();
    if (trace == null) {
      return null;
    }
    boolean other = history == null || history.trace() != trace;
    if (other) {
      history = viewpoint().history();
      texts = new RowTexts(trace);
    }
    summarize();
    ShownSteps now = viewpoint().folding().shownProperty().get();
    if (other || width != laidOutWidth || now != shown) {
      laidOutWidth = width;
      followed = now == shown ? followed : -1;
      shown = now;
      Collection<Integer> threads = history.names().threads().keySet();
      Pins pins = viewpoint().pins();
      drawing =
          new ColumnsDrawing(
              history,
              now,
              pins.order(threads),
              pins.count(threads),
              width,
              texts,
              Fonts.measure(Fonts.TEXT));
    }
    return new Dimension2D(drawing.grid().width(), drawing.height());
  }

  private RunMarks marks() {
    return viewpoint().marksProperty().get().of(history.trace());
  }

  private void summarize() {
    String needed = marks().summary();
    int step = viewpoint().stepProperty().get();
    String order = causes.summary(history, step, viewpoint().causes().cone());
    summary.set(
        order.isEmpty()
            ? history.switches().summary() + (needed.isEmpty() ? "" : " · " + needed)
            : order);
  }

  @Override
  protected double headHeight() {
    return ColumnsHeader.HEIGHT;
  }

  /** Brings the current step into view when it has moved, or less can be seen than before. */
  @Override
  protected void laidOut() {
    int step = viewpoint().stepProperty().get();
    boolean lower = viewHeight() < laidOutHeight;
    laidOutHeight = viewHeight();
    if (step != followed || lower) {
      followed = step;
      card.hide();
      double around = ROWS_AROUND_CURRENT * ROW;
      reveal(drawing.middle(step) - ROW / 2 - around, drawing.below(step) + around);
      revealColumn(history.facts().thread(step));
    }
    if (sought > 0) {
      revealColumn(sought);
      sought = 0;
    }
    window.set(new StepRange(stepIn(firstRow()), stepIn(lastRow())));
  }

  private void revealColumn(int thread) {
    ColumnGrid grid = drawing.grid();
    if (grid.threads().indexOf(thread) >= grid.pinned()) {
      double left = grid.left(thread);
      double fixed = Math.max(grid.fixed(viewWidth()), ColumnGrid.GUTTER);
      revealAcross(left, left + grid.columnWidth(), fixed);
    }
  }

  private int firstRow() {
    return (int) Math.floor(top() / ROW);
  }

  private int lastRow() {
    int last = (int) Math.floor((top() + viewHeight() - 1) / ROW);
    return Math.clamp(last, firstRow(), Math.max(firstRow(), drawing.rows().count() - 1));
  }

  private int stepIn(int row) {
    return drawing.rows().at(row).step();
  }

  @Override
  protected String emptyMessage() {
    return viewpoint().traceProperty().get() == null
        ? "Open a scenario, and its steps are listed here."
        : "";
  }

  @Override
  protected void paintContent(
      GraphicsContext g, double left, double top, double width, double height) {
    int step = viewpoint().stepProperty().get();
    ColumnsPainter painter =
        new ColumnsPainter(
            g,
            theme(),
            drawing,
            marks(),
            causes.cone(history.trace(), step, viewpoint().causes().cone()));
    painter.paint(firstRow(), lastRow(), step);
    paintCauses(g, step);
    double fixed = drawing.grid().fixed(width);
    if (left > 0 && fixed > 0) {
      g.save();
      fix(g, left, top, fixed, height);
      painter.paint(firstRow(), lastRow(), step);
      g.restore();
    }
    if (dragged != null) {
      paintDrag(g);
    }
    if (history.trace().last() == 0) {
      g.translate(0, drawing.height());
      say(
          g,
          width,
          height - drawing.height(),
          "No step yet. Step a thread with its button or its key (1 to 9), or let Find a failure"
              + " look for a run that goes wrong.");
    }
  }

  private void paintCauses(GraphicsContext g, int step) {
    Trace trace = history.trace();
    ShownCauses wanted = viewpoint().causes();
    IntPredicate listed = filtered() ? this.shown::shown : any -> true;
    ArrowsPainter painter = new ArrowsPainter(g, theme(), drawing, history.facts()::thread);
    painter.cone(causes.cone(trace, step, wanted.cone()), firstRow(), lastRow());
    if (history.facts().thread(step) > 0 && listed.test(step)) {
      painter.arrows(causes.arrows(history, step, wanted, listed), listed);
    }
  }

  /** Whether steps are left out, and not only folded into the row of another. */
  private boolean filtered() {
    return !viewpoint().folding().filterProperty().get().equals(StepFilter.NONE);
  }

  /** Lets what is drawn next stand over what was scrolled: the pinned columns. */
  private void fix(GraphicsContext g, double left, double top, double width, double height) {
    g.translate(left, 0);
    g.beginPath();
    g.rect(0, top, width, height);
    g.clip();
    g.setGlobalAlpha(1);
    g.setFill(theme().background());
    g.fillRect(0, top, width, height);
    g.setFill(theme().line());
    g.fillRect(width - 1, top, 1, height);
  }

  @Override
  protected void paintHead(GraphicsContext g, double width, double left) {
    ColumnsHeader header = new ColumnsHeader(g, theme(), drawing.grid());
    header.paint(viewpoint().stateProperty().get(), left, width);
    double fixed = drawing.grid().fixed(width);
    if (left > 0 && fixed > 0) {
      g.save();
      g.beginPath();
      g.rect(0, 0, fixed, ColumnsHeader.HEIGHT);
      g.clip();
      header.paint(viewpoint().stateProperty().get(), 0, width);
      g.restore();
    }
  }

  /** The place of the content at this place of the view; pinned columns are not scrolled. */
  private double placeX(double x) {
    return x < drawing.grid().fixed(viewWidth()) ? x : contentX(x);
  }

  /** The row at this height of the view, or -1. */
  private int rowAt(double y) {
    double content = drawing == null ? -1 : contentY(y);
    int row = (int) Math.floor(content / ROW);
    return content >= 0 && row < drawing.rows().count() ? row : -1;
  }

  @Override
  protected String hintAt(double x, double y) {
    if (drawing != null && y < ColumnsHeader.HEIGHT) {
      int thread = drawing.grid().threadAt(placeX(x));
      ThreadState state = viewpoint().stateProperty().get().thread(thread);
      return state == null
          ? ""
          : Sentences.blocked(history.trace(), viewpoint().stepProperty().get(), state);
    }
    int row = rowAt(y);
    return row < 0 ? "" : new RowHints(history, drawing, texts).at(placeX(x), row);
  }

  @Override
  protected Optional<Subject> subjectAt(double x, double y) {
    if (drawing != null && y < ColumnsHeader.HEIGHT) {
      int thread = drawing.grid().threadAt(placeX(x));
      return thread > 0 ? Optional.of(new Subject.OfThread(thread)) : Optional.empty();
    }
    int row = rowAt(y);
    return row < 0 ? Optional.empty() : Optional.of(new Subject.OfStep(stepIn(row)));
  }

  private void click(MouseEvent e) {
    requestFocus();
    int row = rowAt(y(e));
    if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress() && row >= 0) {
      int step = stepIn(row);
      boolean folded = drawing.fold(step).isPresent();
      viewpoint().goTo(step);
      if (e.isShiftDown() || e.isShortcutDown()) {
        viewpoint().causes().mark(e.isShiftDown() ? Cone.PAST : Cone.FUTURE);
      } else if (folded) {
        viewpoint().folding().toggle(step);
      } else {
        showCard();
      }
    }
  }

  private void grab(MouseEvent e) {
    int row = e.getButton() == MouseButton.PRIMARY ? rowAt(y(e)) : -1;
    grabbed = row < 0 ? -1 : stepIn(row);
    dragged = null;
  }

  private void drag(MouseEvent e) {
    if (grabbed > 0 && !e.isStillSincePress()) {
      dragged = new Point2D(contentX(x(e)), contentY(y(e)));
      requestLayout();
    }
  }

  /** An arrow from a step to another says that the one is to come before the other. */
  private void drop(MouseEvent e) {
    int row = rowAt(y(e));
    if (dragged != null) {
      dragged = null;
      requestLayout();
      if (row >= 0) {
        viewpoint().wish(grabbed, stepIn(row));
      }
    }
  }

  /** The arrow that is being drawn, and what it asks for. */
  private void paintDrag(GraphicsContext g) {
    int thread = history.facts().thread(grabbed);
    double fromX = drawing.grid().textX(thread) - 14;
    double fromY = drawing.middle(grabbed);
    g.setStroke(theme().accent());
    g.setFill(theme().accent());
    g.setLineWidth(2);
    g.setLineDashes(6, 4);
    Lines.arrow(g, new double[] {fromX, dragged.getX()}, new double[] {fromY, dragged.getY()}, 10);
    g.setLineDashes();
    int row = (int) Math.floor(dragged.getY() / ROW);
    if (row >= 0 && row < drawing.rows().count() && stepIn(row) < grabbed) {
      g.setFont(Fonts.BOLD);
      g.setTextBaseline(VPos.CENTER);
      String words = "step " + grabbed + " before step " + stepIn(row) + "?";
      double width = Fonts.measure(Fonts.BOLD).width(words);
      g.setFill(theme().background());
      g.fillRect(dragged.getX() + 10, dragged.getY() - 9, width + 8, 18);
      g.setFill(theme().text());
      g.fillText(words, dragged.getX() + 14, dragged.getY());
    }
  }

  /** Shows the card of the current step if the step is a compare-and-set. */
  private void showCard() {
    int step = viewpoint().stepProperty().get();
    card.hide();
    CasCard.of(history, step)
        .ifPresent(
            c -> {
              layout();
              double x = drawing.grid().textX(history.trace().steps().get(step).thread());
              double y = drawing.middle(step) + ROW / 2;
              double fixed = drawing.grid().fixed(viewWidth());
              double larger = magnification();
              Point2D place = localToScreen((x < fixed ? x : viewX(x)) * larger, viewY(y) * larger);
              if (place != null) { // null while the view is in no window
                card.show(c, this, place);
              }
            });
  }

  private void key(KeyEvent e) {
    if (drawing == null || e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
      return;
    }
    int step = viewpoint().stepProperty().get();
    int page = Math.max(1, (int) (viewHeight() / ROW) - 1);
    switch (e.getCode()) {
      case UP -> viewpoint().goTo(neighbour(step, -1));
      case DOWN -> viewpoint().goTo(neighbour(step, 1));
      case PAGE_UP -> viewpoint().goTo(step - page);
      case PAGE_DOWN -> viewpoint().goTo(step + page);
      case HOME -> viewpoint().goTo(0);
      case END -> viewpoint().goTo(history.trace().last());
      case ENTER -> {
        if (drawing.fold(step).isPresent()) {
          viewpoint().folding().toggle(step);
        } else {
          showCard();
        }
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  /** The step that has the row above or below. */
  private int neighbour(int step, int rows) {
    return shown.at(Math.clamp(shown.before(step + 1) - 1 + rows, 0, shown.count() - 1));
  }

  @Override
  protected String text() {
    return history == null ? "" : new ColumnsText(history).all();
  }
}
