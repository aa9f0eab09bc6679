package heddle.model.reduction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the state of a search as words, one after the other, for {@link StateReader}. */
public final class StateWriter {
  private final StringBuilder text = new StringBuilder();

  /** A number. */
  public StateWriter number(long n) {
    text.append(n).append(' ');
    return this;
  }

  /** Yes or no. */
  public StateWriter flag(boolean whether) {
    return number(whether ? 1 : 0);
  }

  /** Any text. */
  public StateWriter text(String s) {
    text.append('.').append(URLEncoder.encode(s, StandardCharsets.UTF_8)).append(' ');
    return this;
  }

  /** Any text, or null. */
  public StateWriter optional(String s) {
    return s == null ? flag(false) : flag(true).text(s);
  }

  /** Several texts, each with a number. */
  public StateWriter counts(Map<String, Long> counts) {
    number(counts.size());
    counts.forEach((s, n) -> text(s).number(n));
    return this;
  }

  @Override
  public String toString() {
    return text.toString().strip();
  }
}
