package heddle.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines. */
final class Wrapping {
  private static final String INDENT = "  ";

  private Wrapping() {}

  /** Lines no longer than this, broken at spaces if there are any; all but the first indented. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      boolean usable = space > INDENT.length();
      int end = usable ? space : width;
      lines.add(rest.substring(0, end));
      rest = INDENT + rest.substring(usable ? end + 1 : end);
    }
    lines.add(rest);
    return lines;
  }
}
