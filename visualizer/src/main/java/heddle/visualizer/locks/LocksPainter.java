package heddle.visualizer.locks;

import heddle.visualizer.locks.LocksScene.Caption;
import heddle.visualizer.locks.LocksScene.Edge;
import heddle.visualizer.locks.LocksScene.Kind;
import heddle.visualizer.locks.LocksScene.LockBox;
import heddle.visualizer.locks.LocksScene.Ring;
import heddle.visualizer.locks.LocksScene.Role;
import heddle.visualizer.locks.LocksScene.ThreadBox;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.GlyphPainter;
import heddle.visualizer.picture.Hatch;
import heddle.visualizer.picture.Lines;
import heddle.visualizer.picture.LockPattern;
import heddle.visualizer.theme.Theme;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws threads, locks and who waits for whom. */
final class LocksPainter {
  private static final double PAD = 12;

  private final GraphicsContext g;
  private final Theme theme;
  private final IntUnaryOperator numbers;

  /** Asks {@code numbers} for the number of a lock, which is -1 if nobody ever took it. */
  LocksPainter(GraphicsContext g, Theme theme, IntUnaryOperator numbers) {
    this.g = g;
    this.theme = theme;
    this.numbers = numbers;
    g.setTextBaseline(VPos.CENTER);
  }

  /** Draws it all. */
  void paint(LocksScene scene) {
    scene.rings().forEach(this::ring);
    scene.edges().forEach(this::edge);
    scene.threads().forEach(this::thread);
    scene.locks().forEach(this::lock);
    scene.edges().forEach(this::label);
    scene.captions().forEach(this::caption);
  }

  private void ring(Ring ring) {
    g.setFill(theme.background().interpolate(theme.alarm(), 0.07));
    g.fillRoundRect(ring.x(), ring.y(), ring.width(), ring.height(), 14, 14);
    g.setStroke(theme.alarm());
    g.setLineWidth(1.5);
    g.strokeRoundRect(ring.x(), ring.y(), ring.width(), ring.height(), 14, 14);
    g.setFill(theme.alarm());
    new GlyphPainter(g).octagon(ring.x() + 20, ring.y() + 18, 6);
    g.setFont(Fonts.BOLD);
    g.setFill(theme.text());
    Fitted title = Fitted.into(ring.width() - 48, ring.title(), Fonts.measure(Fonts.BOLD));
    g.fillText(title.text(), ring.x() + 34, ring.y() + 18);
  }

  private void edge(Edge edge) {
    Color colour = edge.kind() == Kind.RING ? theme.alarm() : theme.thread(edge.thread());
    g.setStroke(colour);
    g.setFill(colour);
    switch (edge.kind()) {
      case OWNS, RING -> g.setLineWidth(2.5);
      case WAITS -> {
        g.setLineWidth(2);
        g.setLineDashes(7, 5);
      }
      case AWAITS -> {
        g.setLineWidth(2);
        g.setLineDashes(2, 4);
      }
    }
    if (edge.xs().size() > 1) {
      Lines.arrow(g, array(edge.xs()), array(edge.ys()), 10);
    }
    g.setLineDashes();
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void label(Edge edge) {
    g.setTextAlign(TextAlignment.CENTER);
    if (edge.number() > 0) {
      g.setFill(theme.thread(edge.thread()));
      g.fillOval(edge.labelX() - 9, edge.labelY() - 9, 18, 18);
      g.setFill(theme.onThread(edge.thread()));
      g.setFont(Fonts.BOLD);
      g.fillText(Integer.toString(edge.number()), edge.labelX(), edge.labelY());
    }
    double y = edge.labelY();
    for (String line : edge.label()) {
      boolean lock = y == edge.labelY();
      g.setFont(lock ? Fonts.CODE_BOLD : Fonts.TEXT);
      g.setFill(lock ? theme.text() : theme.textMuted());
      g.fillText(line, edge.labelX(), y);
      y += 16;
    }
    g.setTextAlign(TextAlignment.LEFT);
  }

  private void thread(ThreadBox box) {
    boolean faint = box.ended() || box.role() == Role.VICTIM;
    Color colour = faint ? theme.strongLine() : theme.thread(box.thread());
    g.setFill(faint ? theme.panel() : theme.tint(box.thread()));
    g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 14, 14);
    if (box.held()) {
      hatch(box, colour);
    }
    g.setStroke(box.role() == Role.IN_RING ? theme.alarm() : colour);
    g.setLineWidth(box.role() == Role.IN_RING ? 2.5 : 1.5);
    g.setLineDashes(theme.outline(box.thread()));
    g.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 14, 14);
    g.setLineDashes();
    words(box);
  }

  /** The left end of a thread that cannot go on is hatched. */
  private void hatch(ThreadBox box, Color colour) {
    g.setStroke(colour);
    g.setLineWidth(1.5);
    Hatch.fill(g, box.x() + 3, box.y() + 3, 7, box.height() - 6, 5);
  }

  private void words(ThreadBox box) {
    double room = box.width() - 2 * PAD - 4;
    double x = box.x() + PAD + 4;
    boolean two = box.role() != Role.IN_RING && !box.words().isEmpty();
    g.setFont(Fonts.BOLD);
    g.setFill(theme.text());
    Fitted name = Fitted.into(room, box.name(), Fonts.measure(Fonts.BOLD));
    g.fillText(name.text(), x, two ? box.y() + 14 : box.middleY());
    g.setFont(Fonts.TEXT);
    if (two) {
      Fitted words = Fitted.into(room, box.words(), Fonts.measure(Fonts.TEXT));
      g.fillText(words.text(), x, box.y() + 30);
    } else {
      double used = Fonts.measure(Fonts.BOLD).width(name.text()) + 8;
      Fitted words = Fitted.into(room - used, box.words(), Fonts.measure(Fonts.TEXT));
      g.fillText(words.text(), x + used, box.middleY());
    }
  }

  private void lock(LockBox box) {
    double cut = 14;
    double right = box.x() + box.width();
    double bottom = box.y() + box.height();
    double[] xs = {box.x(), box.x() + cut, right - cut, right, right - cut, box.x() + cut};
    double[] ys = {box.middleY(), box.y(), box.y(), box.middleY(), bottom, bottom};
    g.setFill(box.owner() > 0 ? theme.tint(box.owner()) : theme.raised());
    g.fillPolygon(xs, ys, 6);
    g.setStroke(box.owner() > 0 ? theme.thread(box.owner()) : theme.strongLine());
    g.setLineWidth(box.owner() > 0 ? 2 : 1.2);
    g.strokePolygon(xs, ys, 6);
    String name = box.name() + (box.holds() > 1 ? " ×" + box.holds() : "");
    Fitted fitted = Fitted.into(box.width() - 2 * cut, name, Fonts.measure(Fonts.CODE_BOLD));
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(Fonts.CODE_BOLD);
    g.setFill(theme.text());
    g.fillText(fitted.text(), box.x() + box.width() / 2, box.middleY() - 3);
    g.setTextAlign(TextAlignment.LEFT);
    pattern(box);
  }

  /** The lock's bar, as it stands along the lanes of those who have it. */
  private void pattern(LockBox box) {
    int number = numbers.applyAsInt(box.object());
    if (number >= 0) {
      double middle = box.x() + box.width() / 2;
      double y = box.y() + box.height() - 7;
      g.setStroke(box.owner() > 0 ? theme.thread(box.owner()) : theme.strongLine());
      LockPattern.bar(g, number, middle - 20, y, middle + 20, y);
    }
  }

  private void caption(Caption caption) {
    g.setFont(Fonts.TEXT);
    g.setFill(theme.text());
    g.fillText(caption.text(), caption.x(), caption.y());
  }
}
