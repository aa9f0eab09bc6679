package heddle.engine.worker;

/** Heddle itself is wrong, and knows in what; never the fault of the program under study. */
final class OwnFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With what went wrong, as the middle of a sentence. */
  OwnFault(String what) {
    super(what);
  }
}
