package heddle.model.predicate;

/** A predicate that cannot be understood; the message can be shown as it is. */
public final class BadPredicateException extends Exception {
  private static final long serialVersionUID = 1;

  private final int position;

  /**
   * A problem with a predicate.
   *
   * @param text the whole predicate
   * @param position the index of the character that it is about; the length if something is missing
   * @param problem what was expected, what is there, and which names there are; no full stop
   */
  public BadPredicateException(String text, int position, String problem) {
    super("At character %d of %s: %s.".formatted(position + 1, text, problem));
    this.position = position;
  }

  /** The index of the character that it is about, from 0 to the length. */
  public int position() {
    return position;
  }
}
