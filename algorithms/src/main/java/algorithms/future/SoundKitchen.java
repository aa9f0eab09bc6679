package algorithms.future;

/** A kitchen that promises its dish with a {@link Promise}. */
public final class SoundKitchen extends Kitchen {

  /** Opens the kitchen. */
  public SoundKitchen() {
    super(new Promise<>());
  }
}
