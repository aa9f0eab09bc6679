package algorithms.future;

/** A kitchen that promises its dish with a {@link BrokenLateThenPromise}. */
public final class BrokenLateThenKitchen extends Kitchen {

  /** Opens the kitchen. */
  public BrokenLateThenKitchen() {
    super(new BrokenLateThenPromise<>());
  }
}
