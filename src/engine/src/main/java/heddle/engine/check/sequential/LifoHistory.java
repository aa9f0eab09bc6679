package heddle.engine.check.sequential;

import heddle.engine.check.sequential.Placement.Found;
import heddle.engine.check.sequential.ValueHistory.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Long histories of a stack whose elements are all different: they need no search.
 *
 * <p>An element is on the stack from a moment within its push to a moment within its pop; an order
 * explains the history if these stretches can be chosen so that any two are nested or apart, and no
 * pop that finds nothing lies within one. An element whose push and pop overlap can be there for an
 * instant, which disturbs nobody. Every other one is there for certain from the end of its push to
 * the beginning of its pop. Where such certain stretches hang together, one element must be there
 * all the time: one whose push begins before all others have been pushed, and whose pop ends after
 * all others have begun to be popped. If there is one, any such will do, since its stretch can be
 * made the outermost of any solution; it is taken away, and the rest is judged in the same way.
 * Takes quadratic time.
 */
final class LifoHistory {
  private final List<HistoryCall> emptyHanded;

  private LifoHistory(List<HistoryCall> emptyHanded) {
    this.emptyHanded = emptyHanded;
  }

  /** Judges a history. */
  static Found judge(ValueHistory history) {
    List<Element> lasting = new ArrayList<>();
    for (Element e : history.elements()) {
      if (e.from() < e.until()) {
        lasting.add(e);
      }
    }
    lasting.sort(Comparator.comparingLong(Element::from));
    return new LifoHistory(history.emptyHanded()).judge(lasting);
  }

  private Found judge(List<Element> lasting) {
    Found found = emptyWithin(lasting);
    List<List<Element>> parts = new ArrayList<>();
    parts.add(lasting);
    while (found == null && !parts.isEmpty()) {
      for (List<Element> part : apart(parts.removeLast())) {
        Element outermost = outermost(part);
        if (outermost == null) {
          return ValueHistory.stuck(lastTaken(part), "takes what cannot be on top by then");
        }
        part.remove(outermost);
        if (!part.isEmpty()) {
          parts.add(part);
        }
      }
    }
    return found == null ? ValueHistory.explained() : found;
  }

  /** Parts whose certain stretches have nothing in common with each other's. */
  private static List<List<Element>> apart(List<Element> byBegin) {
    List<List<Element>> parts = new ArrayList<>();
    long until = Long.MIN_VALUE;
    for (Element e : byBegin) {
      if (parts.isEmpty() || e.from() >= until) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(e);
      until = Math.max(until, e.until());
    }
    return parts;
  }

  private static Element outermost(List<Element> part) {
    for (Element e : part) {
      boolean holds = true;
      for (Element other : part) {
        holds &= other == e || e.put().begin() <= other.from() && e.latest() >= other.until();
      }
      if (holds) {
        return e;
      }
    }
    return null;
  }

  private static HistoryCall lastTaken(List<Element> part) {
    return part.stream()
        .filter(e -> e.taken() != null)
        .max(Comparator.comparingLong(Element::latest))
        .map(Element::taken)
        .orElseGet(() -> part.getLast().put());
  }

  private Found emptyWithin(List<Element> byBegin) {
    for (HistoryCall c : emptyHanded) {
      if (ValueHistory.covers(byBegin, c)) {
        return ValueHistory.stuck(c, "finds nothing, though something is there all the time");
      }
    }
    return null;
  }
}
