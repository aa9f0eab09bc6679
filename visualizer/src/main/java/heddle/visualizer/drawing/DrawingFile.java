package heddle.visualizer.drawing;

import heddle.model.schedule.Schedule;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;

/**
 * Drawings as text, one in each line, between tabs: class, schedule, picture, step, points, words.
 * A convenience: lines that nobody understands are passed over, and where the file cannot be read
 * or written it is done without.
 */
final class DrawingFile {
  /** Of more the latest are kept. */
  private static final int MOST = 2_000;

  private static final int PARTS = 6;

  /**
   * A drawing and the moment that it was made upon.
   *
   * @param className the class under study
   * @param schedule the decisions that lead to the moment
   * @param drawing the drawing
   */
  record Kept(String className, Schedule schedule, Drawing drawing) {}

  private final Path file;

  DrawingFile(Path file) {
    this.file = file;
  }

  List<Kept> read() {
    List<Kept> kept = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        kept(line).ifPresent(kept::add);
      }
    } catch (IOException e) {
      kept.clear();
    }
    return kept;
  }

  /** Writes them all or none; returns whether that was possible. */
  boolean write(List<Kept> kept) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(
          draft,
          kept.subList(Math.max(0, kept.size() - MOST), kept.size()).stream()
              .map(DrawingFile::line)
              .toList());
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static String line(Kept kept) {
    Drawing d = kept.drawing();
    String points =
        d.points().stream()
            .map(p -> String.format(Locale.ROOT, "%.4f,%.4f", p.getX(), p.getY()))
            .collect(Collectors.joining(" "));
    return String.join(
        "\t",
        kept.className(),
        kept.schedule().toString(),
        d.view(),
        Integer.toString(d.step()),
        points,
        URLEncoder.encode(d.words(), StandardCharsets.UTF_8));
  }

  static Optional<Kept> kept(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      List<Point2D> points = new ArrayList<>();
      for (String point : parts[4].split(" ")) {
        int comma = point.indexOf(',');
        points.add(
            new Point2D(
                Double.parseDouble(point.substring(0, Math.max(0, comma))),
                Double.parseDouble(point.substring(comma + 1))));
      }
      Drawing drawing =
          new Drawing(
              parts[2],
              Integer.parseInt(parts[3]),
              List.copyOf(points),
              URLDecoder.decode(parts[5], StandardCharsets.UTF_8));
      return Optional.of(new Kept(parts[0], Schedule.parse(parts[1]), drawing));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
