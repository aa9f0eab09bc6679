package heddle.client;

/** How far a thread runs without stopping. */
public enum RunUntil {
  /** Until it cannot go on, or has ended. */
  BLOCKED("block"),
  /** To the end of the scenario's operation that it is in. */
  OPERATION("operation"),
  /** Until it stands before an access to something that another thread uses too. */
  SWITCH("switch");

  private final String word;

  RunUntil(String word) {
    this.word = word;
  }

  /** The word in the protocol. */
  String word() {
    return word;
  }
}
