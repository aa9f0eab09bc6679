package heddle.model.trace;

import java.util.List;

/**
 * One thing that one thread did.
 *
 * @param step the step that it belongs to; 0 is the preparation before the threads start
 * @param thread the thread, from 1; 0 is the preparation and the final calls
 * @param kind what was done
 * @param object the object acted upon (the owner of the field, the array, the monitor, the thread),
 *     or 0 for a static field or none
 * @param location the field's name, {@code [index]}, {@code Class.field} for a static, or empty
 * @param mode the access mode: {@code plain}, {@code opaque}, {@code acquire}, {@code release},
 *     {@code volatile}; empty if this is no access
 * @param before the value found in the location before, or {@code null}
 * @param after the value in the location afterwards (for a read, the value read; for {@code RETURN}
 *     the result), or {@code null} if there is none
 * @param expected for a CAS the expected value, for a random number the least that it might have
 *     been, else {@code null}
 * @param update for a CAS the value that it wants to store, for a random number the least that was
 *     too great, else {@code null}
 * @param success false for a CAS that lost, and for a lock attempt that blocked
 * @param detail the called method or operation ({@code lock}, {@code push(3)}), or the exception
 * @param position where in the program, the innermost frame of open code
 * @param stack the call stack, innermost first; empty unless the run was recorded for viewing
 */
public record Event(
    int step,
    int thread,
    EventKind kind,
    int object,
    String location,
    String mode,
    Value before,
    Value after,
    Value expected,
    Value update,
    boolean success,
    String detail,
    Position position,
    List<Position> stack) {

  /** Whether the location holds another value afterwards. */
  public boolean changes() {
    return switch (kind) {
      case WRITE, UPDATE -> !after.equals(before);
      case CAS -> success && !after.equals(before);
      default -> false;
    };
  }

  /** Whether both touch the same field of the same object. */
  public boolean sameLocation(Event other) {
    return kind.access()
        && other.kind.access()
        && object == other.object
        && location.equals(other.location);
  }
}
