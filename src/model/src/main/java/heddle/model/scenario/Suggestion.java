package heddle.model.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what someone may have meant who wrote a word that does not exist. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * The ending of a sentence: {@code ; did you mean "threads"?}, or nothing if no word is near.
   *
   * @param written the word that does not exist
   * @param words those that do
   */
  public static String forWord(String written, Collection<String> words) {
    String key = written.toLowerCase(Locale.ROOT);
    int tolerance = Math.max(1, Math.min(3, written.length() / 3));
    return words.stream()
        .min(Comparator.comparingInt(w -> distance(key, w.toLowerCase(Locale.ROOT))))
        .filter(w -> distance(key, w.toLowerCase(Locale.ROOT)) <= tolerance)
        .map(w -> "; did you mean \"" + w + "\"?")
        .orElse("");
  }

  /** How many letters must be added, removed or replaced. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
