package heddle.visualizer.benchmark;

import heddle.visualizer.benchmark.PlotDrawing.Box;
import heddle.visualizer.benchmark.PlotDrawing.Mark;
import heddle.visualizer.benchmark.PlotDrawing.Pen;
import heddle.visualizer.benchmark.PlotDrawing.Point;
import heddle.visualizer.benchmark.PlotDrawing.Stroke;
import heddle.visualizer.benchmark.PlotDrawing.Words;
import heddle.visualizer.theme.Theme;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/** A plot as a file that any browser draws, in the colours of the theme. */
final class PlotSvg {
  private final Theme theme;

  private PlotSvg(Theme theme) {
    this.theme = theme;
  }

  /** The text of the file. */
  static String of(Plot plot, Theme theme, int width, int height) {
    PlotSvg svg = new PlotSvg(theme);
    return format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"Inter, sans-serif\" font-size=\"12\">%n",
            width, height)
        + format(
            "<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>%n",
            width, height, hex(theme.background()))
        + PlotDrawing.of(plot, width, height).stream()
            .map(svg::element)
            .collect(Collectors.joining("\n", "", "\n</svg>\n"));
  }

  private String element(Mark mark) {
    return switch (mark) {
      case Stroke s -> stroke(s);
      case Box b ->
          format(
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
              b.x(), b.y(), b.width(), b.height(), color(b.place()));
      case Point p -> point(p);
      case Words w ->
          format(
              "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
              w.x(),
              w.y(),
              w.anchor(),
              hex(w.muted() ? theme.textMuted() : theme.text()),
              escaped(w.text()));
    };
  }

  private String stroke(Stroke s) {
    String color =
        switch (s.pen()) {
          case GRID -> hex(theme.line());
          case AXIS -> hex(theme.strongLine());
          case LINE, DASHED, INTERVAL -> color(s.place());
        };
    return format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
            + " stroke-width=\"%d\"%s/>",
        s.x1(),
        s.y1(),
        s.x2(),
        s.y2(),
        color,
        s.pen() == Pen.LINE || s.pen() == Pen.DASHED ? 2 : 1,
        s.pen() == Pen.DASHED ? " stroke-dasharray=\"6 4\"" : "");
  }

  private String point(Point p) {
    double[][] shape = PlotShapes.of(p.place(), p.x(), p.y(), 4);
    String corners =
        IntStream.range(0, shape[0].length)
            .mapToObj(i -> format("%.1f,%.1f", shape[0][i], shape[1][i]))
            .collect(Collectors.joining(" "));
    String title = p.dot() == null ? "" : "<title>" + escaped(p.dot().sentence()) + "</title>";
    return "<polygon points=\"%s\" fill=\"%s\">%s</polygon>"
        .formatted(corners, color(p.place()), title);
  }

  private String color(int place) {
    return hex(place < 0 ? theme.text() : theme.thread(place + 1));
  }

  private static String hex(Color color) {
    return format(
        "#%02x%02x%02x",
        Math.round(color.getRed() * 255),
        Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
  }
}
