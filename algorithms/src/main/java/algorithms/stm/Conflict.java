package algorithms.stm;

/** Thrown through the body of a transaction that has met another one, to run it again. */
final class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1;

  Conflict() {
    super("Never catch this: it rolls a transaction back.", null, false, false);
  }
}
