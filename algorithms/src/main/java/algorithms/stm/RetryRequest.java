package algorithms.stm;

/** Thrown through the body of a transaction that wants to wait for other values. */
final class RetryRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  RetryRequest() {
    super("Never catch this: it makes a transaction wait.", null, false, false);
  }
}
