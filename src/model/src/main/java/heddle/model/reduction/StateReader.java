package heddle.model.reduction;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;

/** Reads what {@link StateWriter} has written. */
public final class StateReader {
  /** The text is not what was written. */
  public static final class BrokenState extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public BrokenState(String message) {
      super(message);
    }
  }

  private final StringTokenizer words;

  /** Reads this text. */
  public StateReader(String text) {
    words = new StringTokenizer(text);
  }

  private String word() {
    if (!words.hasMoreTokens()) {
      throw new BrokenState("it ends too early");
    }
    return words.nextToken();
  }

  /** A number. */
  public long number() {
    String word = word();
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw new BrokenState("\"" + word + "\" is no number");
    }
  }

  /** A number from 0 that is no larger than this. */
  public int number(int most) {
    long n = number();
    if (n < 0 || n > most) {
      throw new BrokenState(n + " is out of range");
    }
    return (int) n;
  }

  /** Yes or no. */
  public boolean flag() {
    return number() != 0;
  }

  /** Any text. */
  public String text() {
    String word = word();
    if (!word.startsWith(".")) {
      throw new BrokenState("\"" + word + "\" is no text");
    }
    return URLDecoder.decode(word.substring(1), StandardCharsets.UTF_8);
  }

  /** Any text, or null. */
  public String optional() {
    return flag() ? text() : null;
  }

  /** Several texts, each with a number. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    for (long n = number(); n > 0; n--) {
      String text = text();
      counts.put(text, number());
    }
    return counts;
  }
}
