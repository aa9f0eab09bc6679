package algorithms.inversion;

/** A rover whose weather task and whose bus task share a lock, and that notices an inversion. */
abstract class Rover {

  private final PriorityLock bus;

  Rover(PriorityLock bus) {
    this.bus = bus;
  }

  /**
   * Uses the bus once.
   *
   * @param priority how urgent the task is, from 1 to 10
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public final void use(int priority) throws InterruptedException {
    bus.lock(priority);
    bus.unlock();
  }

  /**
   * Looks after the rover, as any task does that runs between the others.
   *
   * @throws IllegalStateException if an urgent task waits for one that this task keeps from running
   */
  public final void lookAfter() {
    if (bus.isInverted()) {
      throw new IllegalStateException("An urgent task waits for one that is less urgent.");
    }
  }
}
