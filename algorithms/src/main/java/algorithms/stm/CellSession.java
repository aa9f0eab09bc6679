package algorithms.stm;

/** A transaction that reads the last value of each variable, if that is old enough. */
abstract class CellSession extends LogMemory.Session {

  CellSession(Domain domain) {
    super(domain);
  }

  @Override
  final Object load(Ref<?> ref) {
    while (true) {
      long word = ref.lockWord();
      Object value = ((Cell<?>) ref).value();
      boolean tooNew = Ref.version(word) > time();
      // If the word is the same after the value was read, no commit wrote the value in between.
      if (Ref.isLocked(word) || tooNew && !canMoveOn() || !tooNew && ref.lockWordAgain() != word) {
        throw doomed(new Conflict());
      }
      if (!tooNew) {
        reads.add(ref);
        return value;
      }
    }
  }

  /**
   * Asked when a variable is newer than this transaction: whether all that was read so far can
   * count as read at a later time, to which this {@linkplain #moveTo moves}.
   */
  boolean canMoveOn() {
    return false;
  }
}
