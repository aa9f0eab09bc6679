package heddle.visualizer.theme;

import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

/**
 * The colours of one mode. Text stands at 4.5:1 or more on every ground, lines of meaning and
 * thread colours at 3:1 or more.
 *
 * <p>Thread colours were searched for the largest smallest difference (CIEDE2000) under normal,
 * protan, deutan and tritan vision, the first ones weighing most since most scenarios have few
 * threads, and away from the alarm colour: dark 33.7 for three threads, 23.3 for four, 19.0 for
 * six, 16.9 for eight; light 31.1, 23.3, 18.6 and 17.8. (The best of Okabe and Ito have 23.8 for
 * three and 20.0 for four.) The alarm colour differs from those of the first three threads by 16.8
 * in the dark mode and by 11.4 in the light one.
 *
 * @param background ground of source, pictures and lists
 * @param panel ground of bars and side panes
 * @param raised ground of cards and controls
 * @param line borders and separators
 * @param strongLine lines of a drawing that carry meaning but belong to no thread
 * @param text text
 * @param textMuted text of lesser weight
 * @param accent the one action, focus and selection
 * @param onAccent text on the accent colour
 * @param alarm failures, and nothing else
 * @param good runs that end well, and nothing else
 * @param threads by thread number, from 1
 * @param code tokens of source code, by the name that the style sheet looks up
 */
record Palette(
    Color background,
    Color panel,
    Color raised,
    Color line,
    Color strongLine,
    Color text,
    Color textMuted,
    Color accent,
    Color onAccent,
    Color alarm,
    Color good,
    List<Color> threads,
    Map<String, Color> code) {

  static final Palette DARK =
      new Palette(
          Color.web("#1E1F22"),
          Color.web("#26272B"),
          Color.web("#2E3035"),
          Color.web("#3A3C42"),
          Color.web("#8A8F99"),
          Color.web("#E4E6EA"),
          Color.web("#A2A7B0"),
          Color.web("#5B9BFF"),
          Color.web("#0B1220"),
          Color.web("#FF8C80"),
          Color.web("#6CC57C"),
          colours(
              "#F0E442", "#83FFFF", "#9955FF", "#DE3F75", "#3EA6A4", "#AA9900", "#DDFFCC",
              "#A9AFFF"),
          code("#C48CF0", "#98C379", "#D9A06B", "#8FA8C8", "#7FC4D6", "#8B929C"));

  static final Palette LIGHT =
      new Palette(
          Color.web("#FFFFFF"),
          Color.web("#F6F7F9"),
          Color.web("#FFFFFF"),
          Color.web("#D8DCE2"),
          Color.web("#757C87"),
          Color.web("#1F2328"),
          Color.web("#59616C"),
          Color.web("#0B63D1"),
          Color.web("#FFFFFF"),
          Color.web("#AC1130"),
          Color.web("#1A7F37"),
          colours(
              "#779900", "#6813E8", "#650000", "#B67995", "#005555", "#6F83F4", "#6D6F56",
              "#200F5D"),
          code("#7B2CBF", "#2A7230", "#9A4A00", "#4B5F7D", "#0F5F74", "#656D78"));

  private static Map<String, Color> code(
      String keyword,
      String string,
      String number,
      String annotation,
      String type,
      String comment) {
    return Map.of(
        "-heddle-code-keyword", Color.web(keyword),
        "-heddle-code-string", Color.web(string),
        "-heddle-code-number", Color.web(number),
        "-heddle-code-annotation", Color.web(annotation),
        "-heddle-code-type", Color.web(type),
        "-heddle-code-comment", Color.web(comment));
  }

  private static List<Color> colours(String... hex) {
    return List.of(hex).stream().map(Color::web).toList();
  }
}
