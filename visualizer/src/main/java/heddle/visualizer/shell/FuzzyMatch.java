package heddle.visualizer.shell;

import java.util.Locale;

/** How well a few typed letters fit a name: in order, best at the beginnings of words. */
final class FuzzyMatch {
  private static final int WORD = 8;
  private static final int NEXT = 10;

  private FuzzyMatch() {}

  /** The more the better; -1 if the name does not contain the letters in this order. */
  static int score(String typed, String name) {
    String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
    String text = name.toLowerCase(Locale.ROOT);
    int best = -1;
    for (int start = 0; start < text.length() && !wanted.isEmpty(); start++) {
      if (text.charAt(start) == wanted.charAt(0)) {
        best = Math.max(best, from(start, wanted, text));
      }
    }
    return wanted.isEmpty() ? 0 : best;
  }

  private static int from(int start, String wanted, String text) {
    int score = Math.max(0, 4 - start);
    int last = -2;
    int at = start;
    for (int i = 0; i < wanted.length(); i++) {
      at = i == 0 ? start : text.indexOf(wanted.charAt(i), last + 1);
      if (at < 0) {
        return -1;
      }
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      score += begins ? WORD : at == last + 1 ? NEXT : 1;
      last = at;
    }
    return score;
  }
}
