package heddle.model.trace;

import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A monitor, lock or other synchronizer after a step.
 *
 * @param object its id
 * @param owner the number of the thread that alone owns it, or 0
 * @param holds how often the owner has entered it
 * @param blocked the threads that want to enter, or wait for what it has none of now
 * @param waiting the threads in its wait set, in the order of their coming; of a condition those
 *     that await it
 * @param sharing the threads that have a part of it, a read lock or a permit, ascending; as often
 *     as they have
 * @param content what else is to be said of it, {@code 2 permits} say, or empty
 */
public record LockState(
    int object,
    int owner,
    int holds,
    List<Integer> blocked,
    List<Integer> waiting,
    List<Integer> sharing,
    String content) {

  /** A lock that only one thread can own. */
  public LockState(int object, int owner, int holds, List<Integer> blocked, List<Integer> waiting) {
    this(object, owner, holds, blocked, waiting, List.of(), "");
  }

  /** Who has it and what it has, in words: {@code held by T1, twice}, or {@code free}. */
  public String text(IntFunction<String> threadName) {
    StringJoiner text = new StringJoiner("; ");
    if (!content.isEmpty()) {
      text.add(content);
    }
    if (owner > 0) {
      text.add("held by " + threadName.apply(owner) + times(holds));
    }
    if (!sharing.isEmpty()) {
      TreeMap<Integer, Integer> counts = new TreeMap<>();
      sharing.forEach(t -> counts.merge(t, 1, Integer::sum));
      StringJoiner names = new StringJoiner(", ");
      counts.forEach((t, n) -> names.add(threadName.apply(t) + times(n)));
      text.add("shared by " + names);
    }
    return text.length() == 0 ? "free" : text.toString();
  }

  private static String times(int n) {
    return n > 1 ? " ×" + n : "";
  }
}
