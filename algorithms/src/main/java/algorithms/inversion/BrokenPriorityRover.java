package algorithms.inversion;

/** A rover whose bus has a {@link BrokenPriorityLock}. */
public final class BrokenPriorityRover extends Rover {

  /** Lands the rover. */
  public BrokenPriorityRover() {
    super(new BrokenPriorityLock());
  }
}
