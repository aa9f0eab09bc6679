package heddle.engine.check.sequential;

import heddle.engine.check.sequential.Placement.Found;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.Stack;

/** Histories that are judged without looking for an order, by what the object is. */
final class LongHistory {
  private static final Set<String> QUEUES =
      Set.of(
          "java.util.ArrayDeque",
          "java.util.LinkedList",
          "java.util.concurrent.ConcurrentLinkedQueue",
          "java.util.concurrent.ConcurrentLinkedDeque",
          "java.util.concurrent.LinkedBlockingQueue",
          "java.util.concurrent.LinkedTransferQueue");
  private static final Set<String> BEHIND = Set.of("offer", "add", "addLast", "offerLast");
  private static final Set<String> ON_TOP = Set.of("push", "addFirst", "offerFirst");
  private static final Set<String> FROM_FRONT =
      Set.of("poll", "remove", "pollFirst", "removeFirst", "pop");

  private final boolean fifo;
  private final boolean lifo;

  private LongHistory(boolean fifo, boolean lifo) {
    this.fifo = fifo;
    this.lifo = lifo;
  }

  /**
   * Judges a history.
   *
   * @param keyed whether calls with different keys may be judged apart
   * @return null if it is none of those that can be judged so
   */
  static Found judge(SequentialObject specification, List<HistoryCall> calls, boolean keyed) {
    Object made = specification.make();
    boolean stack = made instanceof Stack<?> s && s.isEmpty();
    boolean queue =
        made instanceof Queue<?> q && q.isEmpty() && QUEUES.contains(q.getClass().getName());
    if (!stack && !queue) {
      return keyed ? KeyedHistory.judge(specification, calls) : null;
    }
    LongHistory shape =
        new LongHistory(
            queue && ValueHistory.of(calls, BEHIND, FROM_FRONT) != null,
            stack || made instanceof Deque<?>);
    return shape.judge(calls);
  }

  private Found judge(List<HistoryCall> calls) {
    Found whole = once(calls);
    return whole == null || whole.explained() ? whole : firstWrong(calls, whole);
  }

  private Found once(List<HistoryCall> calls) {
    ValueHistory history = ValueHistory.of(calls, fifo ? BEHIND : ON_TOP, FROM_FRONT);
    if (history == null || !fifo && !lifo) {
      return null;
    }
    Found wrong = history.wrong();
    if (wrong != null) {
      return wrong;
    }
    return fifo ? FifoHistory.judge(history) : LifoHistory.judge(history);
  }

  /**
   * The longest beginning of the history that can be explained, and what ends then. Calls that have
   * not ended by then may have had their effect, or not.
   */
  private Found firstWrong(List<HistoryCall> calls, Found whole) {
    List<HistoryCall> byEnd =
        calls.stream()
            .filter(c -> !c.pending())
            .sorted(Comparator.comparingLong(HistoryCall::end))
            .toList();
    int explained = 0;
    int not = byEnd.size();
    Found found = whole;
    while (not - explained > 1) {
      int middle = (explained + not) / 2;
      Found beginning = once(until(calls, byEnd.get(middle - 1).end()));
      if (beginning == null) {
        return whole;
      } else if (beginning.explained()) {
        explained = middle;
      } else {
        not = middle;
        found = beginning;
      }
    }
    return new Found(
        List.of(),
        found.stuck(),
        null,
        false,
        found.because()
            + "; the %d call%s that end before can be explained"
                .formatted(explained, explained == 1 ? "" : "s"),
        List.of());
  }

  private static List<HistoryCall> until(List<HistoryCall> calls, long moment) {
    return calls.stream()
        .filter(c -> c.begin() <= moment)
        .filter(c -> c.end() <= moment || c.result() != null) // or it had no effect by then
        .map(c -> c.end() <= moment ? c : c.underWay())
        .toList();
  }
}
