package heddle.engine.execution;

/** Texts of the program that are too long to be shown, and to be kept by the million. */
public final class LongText {
  /** As much as anybody will read of one value. */
  private static final int LIMIT = 1_000;

  private LongText() {}

  /**
   * The text, or the beginning of a long one; two long ones that differ are shortened to different
   * texts, but for a coincidence of hash codes.
   */
  public static String shortened(String text) {
    if (text.length() <= LIMIT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
    return "%s… (%d characters, hash %08x)"
        .formatted(text.substring(0, end), text.length(), text.hashCode());
  }
}
