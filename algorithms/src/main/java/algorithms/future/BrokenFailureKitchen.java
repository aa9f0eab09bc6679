package algorithms.future;

/** A kitchen that promises its dish with a {@link BrokenFailurePromise}. */
public final class BrokenFailureKitchen extends Kitchen {

  /** Opens the kitchen. */
  public BrokenFailureKitchen() {
    super(new BrokenFailurePromise<>());
  }
}
