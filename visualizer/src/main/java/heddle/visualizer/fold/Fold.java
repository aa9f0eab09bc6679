package heddle.visualizer.fold;

/**
 * Steps of one thread, without a switch among them, that can be shown as one row.
 *
 * @param first the first of them
 * @param last the last of them
 * @param kind why they belong together
 * @param what what they belong to: {@code HashMap.put}, {@code push(3)}
 */
public record Fold(int first, int last, Kind kind, String what) {
  /** A call of the program's own code is worth a fold only from so many steps on. */
  private static final int LONG_CALL = 6;

  /** Why steps belong together. */
  public enum Kind {
    /** They are made within one call of a library. */
    LIBRARY,
    /** They are made within one call of the program's own code. */
    CALL,
    /** They are a whole operation of the scenario. */
    OPERATION,
    /** They repeat what the steps before and after them do. */
    LOOP,
    /** They touch only what no other thread has touched. */
    PRIVATE
  }

  /** How many steps they are. */
  public int steps() {
    return last - first + 1;
  }

  /** Whether it is closed as long as nobody has said anything. */
  boolean usuallyClosed() {
    return switch (kind) {
      case LIBRARY, LOOP, PRIVATE -> true;
      case CALL -> steps() >= LONG_CALL;
      case OPERATION -> false;
    };
  }

  /** Whether it lies within the other or is the same. */
  boolean within(Fold other) {
    return first >= other.first && last <= other.last;
  }

  /** What stands in its row. */
  public String text() {
    return switch (kind) {
      case LIBRARY, CALL, OPERATION -> steps() + " steps in " + what;
      case LOOP -> what + " (" + steps() + " steps)";
      case PRIVATE -> steps() + " steps on " + what;
    };
  }
}
