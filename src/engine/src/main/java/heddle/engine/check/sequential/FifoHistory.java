package heddle.engine.check.sequential;

import heddle.engine.check.sequential.Placement.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Long histories of a queue whose elements are all different: they need no search. Such a history
 * has an order that explains it unless an element is taken that was not put in, or twice, or before
 * another one that was put in before it; or the queue is found empty although something was in it
 * all the time (Henzinger, Sezgin and Vafeiadis, "Aspect-Oriented Linearizability Proofs", CONCUR
 * 2013). Takes quadratic time.
 */
final class FifoHistory {
  private static final Set<String> QUEUES =
      Set.of(
          "java.util.ArrayDeque",
          "java.util.LinkedList",
          "java.util.concurrent.ConcurrentLinkedQueue",
          "java.util.concurrent.ConcurrentLinkedDeque",
          "java.util.concurrent.LinkedBlockingQueue",
          "java.util.concurrent.LinkedTransferQueue");

  /** An element with who put it in and who took it, or null. */
  private record Element(HistoryCall put, HistoryCall taken) {
    /** From when on it is in the queue for certain. */
    long from() {
      return put.end();
    }

    /** Until when it is in the queue for certain. */
    long until() {
      return taken == null ? Long.MAX_VALUE : taken.begin();
    }
  }

  private final Map<Object, HistoryCall> puts = new HashMap<>();
  private final Map<Object, HistoryCall> takes = new HashMap<>();
  private final List<HistoryCall> emptyHanded = new ArrayList<>();
  private Found twice;

  private FifoHistory() {}

  /**
   * Judges a history.
   *
   * @param specification a new object of it
   * @return null if this is no such history
   */
  static Found judge(Object specification, List<HistoryCall> calls) {
    if (!(specification instanceof Queue<?> q)
        || !q.isEmpty()
        || !QUEUES.contains(q.getClass().getName())) {
      return null;
    }
    FifoHistory history = new FifoHistory();
    for (HistoryCall c : calls) {
      if (!history.add(c)) {
        return null;
      }
    }
    return history.judge();
  }

  private boolean add(HistoryCall c) {
    String text = c.operation().toString();
    if (text.equals("poll()") && !c.pending() && !(c.result() instanceof Class<?>)) {
      if (c.result() == null) {
        emptyHanded.add(c);
      } else if (takes.put(c.result(), c) != null) {
        twice = stuck(c, "takes " + c.result() + " a second time");
      }
      return true;
    }
    boolean puts = text.startsWith("offer(") || text.startsWith("add(");
    return puts && this.puts.put(argument(text), c) == null;
  }

  /** The elements are whole numbers, so that what is put in can be known in what is taken. */
  private static Object argument(String call) {
    String literal = call.substring(call.indexOf('(') + 1, call.length() - 1);
    try {
      return Integer.valueOf(literal);
    } catch (NumberFormatException e) {
      return literal;
    }
  }

  private Found judge() {
    if (twice != null) {
      return twice;
    }
    List<Element> elements = new ArrayList<>();
    puts.forEach((value, put) -> elements.add(new Element(put, takes.get(value))));
    elements.removeIf(e -> e.put().pending() && e.taken() == null);
    for (Map.Entry<Object, HistoryCall> taken : takes.entrySet()) {
      HistoryCall put = puts.get(taken.getKey());
      if (put == null || taken.getValue().end() < put.begin()) {
        return stuck(
            taken.getValue(), "takes " + taken.getKey() + ", which has not been put in by then");
      }
    }
    elements.sort(Comparator.comparingLong(Element::from));
    Found overtaken = overtaken(elements);
    return overtaken != null ? overtaken : neverEmpty(elements);
  }

  private static Found overtaken(List<Element> elements) {
    for (Element first : elements) {
      for (Element second : elements) {
        if (first.put().end() < second.put().begin()
            && second.taken() != null
            && second.taken().end() < first.until()) {
          return stuck(
              second.taken(),
              "takes "
                  + second.taken().result()
                  + " before what "
                  + first.put().operation()
                  + " has put in before it");
        }
      }
    }
    return null;
  }

  private Found neverEmpty(List<Element> elements) {
    for (HistoryCall c : emptyHanded) {
      long covered = c.begin();
      for (Element e : elements) {
        if (e.from() < covered && e.until() > covered) {
          covered = Math.max(covered, e.until());
        }
      }
      if (covered > c.end()) {
        return stuck(c, "finds nothing, though something is in the queue all the time");
      }
    }
    return new Found(List.of(), null, null, false, null);
  }

  private static Found stuck(HistoryCall call, String because) {
    return new Found(List.of(), call, null, false, because);
  }
}
