package heddle.visualizer.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut to the room that it has.
 *
 * @param text what fits
 * @param whole whether nothing is missing; otherwise the text ends in an ellipsis
 */
public record Fitted(String text, boolean whole) {
  private static final String ELLIPSIS = "…";

  /** As much of the text as fits into the width. */
  public static Fitted into(double width, String text, TextMeasure measure) {
    if (measure.width(text) <= width) {
      return new Fitted(text, true);
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (measure.width(cut(text, middle)) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return new Fitted(low == 0 && measure.width(ELLIPSIS) > width ? "" : cut(text, low), false);
  }

  private static String cut(String text, int length) {
    return text.substring(0, length).stripTrailing() + ELLIPSIS;
  }

  /** The text in lines that fit; what is left after the last allowed line is cut. */
  public static List<Fitted> lines(double width, int most, String text, TextMeasure measure) {
    List<Fitted> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      int end = lines.size() == most - 1 ? rest.length() : lineEnd(width, rest, measure);
      lines.add(into(width, rest.substring(0, end).strip(), measure));
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  /** The length of the longest beginning that ends with a word and fits; at least one word. */
  private static int lineEnd(double width, String text, TextMeasure measure) {
    int best = -1;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      if (measure.width(text.substring(0, space)) > width) {
        return best < 0 ? space : best;
      }
      best = space;
    }
    return measure.width(text) <= width || best < 0 ? text.length() : best;
  }
}
