package heddle.model.trace;

import heddle.model.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What one decision brought about: one visible operation and the markers that come with it.
 *
 * @param number 0 for the preparation, then from 1
 * @param thread the thread that was chosen, or 0 for the preparation and the final calls
 * @param choices other decisions taken within it, by alternative from 1: which waiter a notify
 *     wakes
 * @param events what it did, the visible operation first
 * @param objects objects that are seen first
 * @param heap fields that changed
 * @param incarnations nodes that came back
 * @param locks locks that changed
 * @param threads threads whose state changed
 * @param findings what was found at this step
 * @param output what the program printed
 */
public record Step(
    int number,
    int thread,
    List<Integer> choices,
    List<Event> events,
    List<ObjectInfo> objects,
    List<HeapChange> heap,
    List<Incarnation> incarnations,
    List<LockState> locks,
    List<ThreadState> threads,
    List<Finding> findings,
    String output) {

  /** The visible operation, or the first marker of a step that has none; null if it is empty. */
  public Event event() {
    return events.isEmpty() ? null : events.getFirst();
  }

  /**
   * The events as they happened: an operation begins before the visible operation that is its
   * first, and returns after its last.
   */
  public List<Event> chronological() {
    boolean begins =
        events.size() > 1
            && !events.getFirst().kind().marker()
            && events.get(1).kind() == EventKind.INVOKE;
    if (!begins || thread == 0) {
      return events;
    }
    List<Event> ordered = new ArrayList<>(events);
    Collections.swap(ordered, 0, 1);
    return Collections.unmodifiableList(ordered);
  }
}
