package algorithms.stm;

/** A transaction that reads the last value of each variable, if that is old enough. */
abstract class CellSession extends LogMemory.Session {

  CellSession(Domain domain) {
    super(domain);
  }

  @Override
  Object load(Ref<?> ref) {
    long word = ref.lockWord();
    Object value = ((Cell<?>) ref).value();
    // If the word is the same after the value was read, no commit wrote the value in between.
    if (Ref.isLocked(word) || Ref.version(word) > time() || ref.lockWordAgain() != word) {
      throw doomed(new Conflict());
    }
    reads.add(ref);
    return value;
  }
}
