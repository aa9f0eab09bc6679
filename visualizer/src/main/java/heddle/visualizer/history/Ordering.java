package heddle.visualizer.history;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;

/**
 * On which side of an access the accesses of its own thread stay where they are, by its mode (Java
 * Language Specification 17.4, and the modes of {@code VarHandle}).
 *
 * @param before whether what comes before it stays before it: it releases
 * @param after whether what comes after it stays after it: it acquires
 */
public record Ordering(boolean before, boolean after) {
  /** On neither side. */
  public static final Ordering NONE = new Ordering(false, false);

  /** That of an event; of what is no access none. */
  public static Ordering of(Event e) {
    if (e == null || !e.kind().access()) {
      return NONE;
    }
    boolean reads = e.kind() != EventKind.WRITE;
    boolean writes = e.kind() != EventKind.READ;
    return switch (e.mode()) {
      case "volatile" -> new Ordering(writes, reads);
      case "acquire" -> new Ordering(false, reads);
      case "release" -> new Ordering(writes, false);
      default -> NONE;
    };
  }
}
