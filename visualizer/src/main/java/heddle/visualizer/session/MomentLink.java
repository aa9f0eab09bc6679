package heddle.visualizer.session;

import heddle.model.scenario.BadInputException;
import heddle.model.schedule.Schedule;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A moment of a run as a line of text that can be sent to somebody: {@code
 * heddle:stack/aba.json?class=algorithms.stack.X&run=1*2+2*14&step=5}. The file of a scenario that
 * ships with Heddle is named as it is below the folder of scenarios, any other by its whole path.
 *
 * @param scenario the scenario file
 * @param className the class that it was tried on
 * @param schedule the decisions of the run
 * @param step the step
 */
public record MomentLink(Path scenario, String className, Schedule schedule, int step) {
  private static final String SCHEME = "heddle:";
  private static final String FORM =
      "Write a link as Heddle copies it, heddle:stack/aba-recycled-nodes.json?class=…&run=…&step=…";

  /** Whether the text is meant as a link. */
  public static boolean isLink(String text) {
    return text.strip().startsWith(SCHEME);
  }

  /**
   * The link as text.
   *
   * @param shipped the folder of the scenarios that ship with Heddle, or {@code null}
   */
  public String text(Path shipped) {
    Path file = scenario.toAbsolutePath().normalize();
    Path folder = shipped == null ? null : shipped.toAbsolutePath().normalize();
    Path named = folder != null && file.startsWith(folder) ? folder.relativize(file) : file;
    return SCHEME
        + named.toString().replace('\\', '/').replace("%", "%25").replace("?", "%3F")
        + "?class="
        + encoded(className)
        + "&run="
        + encoded(schedule.toString())
        + "&step="
        + step;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * Reads a link.
   *
   * @param shipped the folder of the scenarios that ship with Heddle, or {@code null}
   * @throws BadInputException with a sentence if this is none
   */
  public static MomentLink parse(String link, Path shipped) throws BadInputException {
    String text = link.strip();
    int query = text.indexOf('?');
    if (!isLink(text) || query < 0) {
      throw new BadInputException(FORM + ".");
    }
    try {
      Path file =
          Path.of(text.substring(SCHEME.length(), query).replace("%3F", "?").replace("%25", "%"));
      Map<String, String> values = values(text.substring(query + 1));
      return new MomentLink(
          file.isAbsolute() || shipped == null ? file : shipped.resolve(file),
          values.getOrDefault("class", ""),
          Schedule.parse(values.getOrDefault("run", "")),
          Integer.parseInt(values.getOrDefault("step", "0")));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(FORM + " (" + e.getMessage() + ").", e);
    }
  }

  private static Map<String, String> values(String query) {
    Map<String, String> values = new HashMap<>();
    for (String part : query.split("&")) {
      String[] pair = part.split("=", 2);
      if (pair.length == 2) {
        values.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
      }
    }
    return values;
  }
}
