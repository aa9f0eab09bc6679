package heddle.engine.check.sequential;

import heddle.engine.check.sequential.Placement.Found;
import java.util.ArrayList;
import java.util.EmptyStackException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The calls of a history that put in and take out elements, each of another value, so that it is
 * known who took what whom has put in.
 */
final class ValueHistory {
  /** An element with who put it in and who took it, or null. */
  record Element(HistoryCall put, HistoryCall taken) {
    /** From when on it is there for certain. */
    long from() {
      return put.end();
    }

    /** Until when it is there for certain. */
    long until() {
      return taken == null ? Long.MAX_VALUE - 1 : taken.begin();
    }

    /** Until when it may be there. */
    long latest() {
      return taken == null ? Long.MAX_VALUE : taken.end();
    }
  }

  private final Set<String> puts;
  private final Set<String> takes;
  private final Map<Object, HistoryCall> putBy = new HashMap<>();
  private final Map<Object, HistoryCall> takenBy = new HashMap<>();
  private final List<HistoryCall> emptyHanded = new ArrayList<>();
  private Found wrong;

  private ValueHistory(Set<String> puts, Set<String> takes) {
    this.puts = puts;
    this.takes = takes;
  }

  /**
   * The history, or null if other calls are in it as well, elements are equal, or one that takes is
   * still under way, so that it is not known what.
   */
  static ValueHistory of(List<HistoryCall> calls, Set<String> puts, Set<String> takes) {
    ValueHistory history = new ValueHistory(puts, takes);
    for (HistoryCall c : calls) {
      if (!history.add(c)) {
        return null;
      }
    }
    return history;
  }

  private boolean add(HistoryCall c) {
    String call = c.operation().toString();
    int open = call.indexOf('(');
    String method = call.substring(0, open);
    if (takes.contains(method) && call.endsWith("()")) {
      return take(c);
    }
    Object value = literal(call.substring(open + 1, call.length() - 1));
    boolean refused = Boolean.FALSE.equals(c.result()) || c.result() instanceof Class<?>;
    return puts.contains(method) && !refused && putBy.put(value, c) == null;
  }

  private boolean take(HistoryCall c) {
    if (c.pending() && c.result() == null) {
      return false;
    }
    boolean empty =
        c.result() == null
            || c.result() == NoSuchElementException.class
            || c.result() == EmptyStackException.class;
    if (empty) {
      emptyHanded.add(c);
    } else if (c.result() instanceof Class<?>) {
      return false;
    } else if (takenBy.put(c.result(), c) != null && wrong == null) {
      wrong = stuck(c, "takes " + c.result() + " a second time");
    }
    return true;
  }

  /** The elements are whole numbers, so that what is put in can be known in what is taken. */
  private static Object literal(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** What is wrong already with who took what, or null. */
  Found wrong() {
    if (wrong != null) {
      return wrong;
    }
    return takenBy.entrySet().stream()
        .filter(t -> !putBefore(putBy.get(t.getKey()), t.getValue()))
        .min((a, b) -> Long.compare(a.getValue().end(), b.getValue().end()))
        .map(
            t -> stuck(t.getValue(), "takes " + t.getKey() + ", which has not been put in by then"))
        .orElse(null);
  }

  private static boolean putBefore(HistoryCall put, HistoryCall taken) {
    return put != null && taken.end() >= put.begin();
  }

  /** The elements that have been put in for certain. */
  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    putBy.forEach((value, put) -> elements.add(new Element(put, takenBy.get(value))));
    elements.removeIf(e -> e.put().pending() && e.taken() == null);
    return elements;
  }

  /** Those that found nothing. */
  List<HistoryCall> emptyHanded() {
    return emptyHanded;
  }

  /** Whether at each moment of a call one of these is there; in the order of their coming. */
  static boolean covers(List<Element> byBegin, HistoryCall call) {
    long covered = call.begin();
    for (Element e : byBegin) {
      if (e.from() < covered && e.until() > covered) {
        covered = e.until();
      }
    }
    return covered > call.end();
  }

  static Found explained() {
    return new Found(List.of(), null, null, false, null, List.of());
  }

  static Found stuck(HistoryCall call, String because) {
    return new Found(List.of(), call, null, false, because, List.of());
  }
}
