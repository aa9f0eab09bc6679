package heddle.engine.check.sequential;

import heddle.engine.check.sequential.Placement.Found;
import heddle.engine.check.sequential.ValueHistory.Element;
import java.util.Comparator;
import java.util.List;

/**
 * Long histories of a queue whose elements are all different: they need no search. Such a history
 * has an order that explains it unless an element is taken that was not put in, or twice, or before
 * another one that was put in before it; or the queue is found empty although something was in it
 * all the time (Henzinger, Sezgin and Vafeiadis, "Aspect-Oriented Linearizability Proofs", CONCUR
 * 2013). Takes quadratic time.
 */
final class FifoHistory {
  private FifoHistory() {}

  /** Judges a history. */
  static Found judge(ValueHistory history) {
    List<Element> elements = history.elements();
    elements.sort(Comparator.comparingLong(Element::from));
    Found overtaken = overtaken(elements);
    return overtaken != null ? overtaken : neverEmpty(history, elements);
  }

  private static Found overtaken(List<Element> elements) {
    for (Element first : elements) {
      for (Element second : elements) {
        if (first.put().end() < second.put().begin()
            && second.taken() != null
            && second.taken().end() < first.until()) {
          return ValueHistory.stuck(
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

  private static Found neverEmpty(ValueHistory history, List<Element> elements) {
    for (HistoryCall c : history.emptyHanded()) {
      if (ValueHistory.covers(elements, c)) {
        return ValueHistory.stuck(
            c, "finds nothing, though something is in the queue all the time");
      }
    }
    return ValueHistory.explained();
  }
}
