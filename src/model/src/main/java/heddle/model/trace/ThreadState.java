package heddle.model.trace;

import java.util.List;

/**
 * One thread between two steps.
 *
 * @param thread its number, from 1
 * @param name its name in the scenario, {@code T1} say
 * @param status what it can do
 * @param next the operation that it stands before: kind, object, location, detail and position are
 *     set, the values that are not known yet are {@code null}; {@code null} if the thread has ended
 * @param waitsFor the id of the lock, condition or thread object that holds it up, or 0
 * @param heldBy the number of the thread that could release it, or 0
 * @param operation the scenario's operation that it is in, {@code pop()} say, or empty
 * @param frames its call stack with locals, innermost first; only frames of open code carry locals
 */
public record ThreadState(
    int thread,
    String name,
    ThreadStatus status,
    Event next,
    int waitsFor,
    int heldBy,
    String operation,
    List<StackFrame> frames) {

  /** Whether it can be chosen for the next step. */
  public boolean ready() {
    return status == ThreadStatus.READY;
  }
}
