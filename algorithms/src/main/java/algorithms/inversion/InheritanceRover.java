package algorithms.inversion;

/** A rover whose bus has an {@link InheritanceLock}. */
public final class InheritanceRover extends Rover {

  /** Lands the rover. */
  public InheritanceRover() {
    super(new InheritanceLock());
  }
}
