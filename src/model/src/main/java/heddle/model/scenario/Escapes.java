package heddle.model.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java's escapes in strings and characters, both ways. */
final class Escapes {
  private static final String LETTERS = "btnfrs\"'\\";
  private static final String MEANINGS = "\b\t\n\f\r \"'\\";
  private static final Pattern UNICODE = Pattern.compile("u+([0-9a-fA-F]{4})");
  private static final Pattern OCTAL = Pattern.compile("[0-3][0-7]{0,2}|[4-7][0-7]?");

  private Escapes() {}

  /**
   * Reads what stands between quotes.
   *
   * @param literal begins with its quote
   * @param value where the characters go
   * @return the index of the closing quote, or the length if there is none
   */
  static int read(String literal, StringBuilder value) {
    int i = 1;
    while (i < literal.length() && literal.charAt(i) != literal.charAt(0)) {
      if (literal.charAt(i) == '\\') {
        i = readEscape(literal, i + 1, value);
      } else {
        value.append(literal.charAt(i++));
      }
    }
    return i;
  }

  /** Reads the escape after a backslash; returns the index after it. */
  private static int readEscape(String literal, int start, StringBuilder value) {
    int letter = start < literal.length() ? LETTERS.indexOf(literal.charAt(start)) : -1;
    Matcher unicode = UNICODE.matcher(literal).region(start, literal.length());
    Matcher octal = OCTAL.matcher(literal).region(start, literal.length());
    if (letter >= 0) {
      value.append(MEANINGS.charAt(letter));
      return start + 1;
    } else if (unicode.lookingAt()) {
      value.append((char) Integer.parseInt(unicode.group(1), 16));
      return unicode.end();
    } else if (octal.lookingAt()) {
      value.append((char) Integer.parseInt(octal.group(), 8));
      return octal.end();
    }
    throw new IllegalArgumentException(
        literal.substring(start - 1, Math.min(start + 1, literal.length()))
            + " is no escape of Java in "
            + literal);
  }

  /** The text between two quotes, with escapes where Java needs them. */
  static String write(String text, char quote) {
    StringBuilder literal = new StringBuilder().append(quote);
    for (char c : text.toCharArray()) {
      int meaning = c == ' ' || c == '"' || c == '\'' ? -1 : MEANINGS.indexOf(c);
      if (meaning >= 0) {
        literal.append('\\').append(LETTERS.charAt(meaning));
      } else if (c == quote) {
        literal.append('\\').append(c);
      } else if (Character.isISOControl(c) || Character.isSurrogate(c) || c == 0x2028) {
        literal.append(String.format("\\u%04x", (int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append(quote).toString();
  }
}
