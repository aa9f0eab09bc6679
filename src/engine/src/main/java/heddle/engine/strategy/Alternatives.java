package heddle.engine.strategy;

/** What a strategy may be asked besides who goes next. */
public enum Alternatives {
  /** Which of the threads in a wait set a notify wakes. */
  NOTIFIED_THREAD(null),
  /** Whether a wait or park ends for no reason: 0 no, 1 yes. */
  SPURIOUS_WAKEUP("spurious wake-ups"),
  /** Whether a weak compare-and-set fails although it could win: 0 no, 1 yes. */
  WEAK_CAS_FAILURE("spurious failures of weak compare-and-sets");

  private final String rareEvents;

  Alternatives(String rareEvents) {
    this.rareEvents = rareEvents;
  }

  /**
   * What happens rarely, and only if it is chosen: a strategy that knows nothing of it answers 0,
   * and a schedule tells it only where it happens. Null if all alternatives are alike.
   */
  public String rareEvents() {
    return rareEvents;
  }

  /** Whether alternative 0 is what happens all but always. */
  public boolean rare() {
    return rareEvents != null;
  }
}
