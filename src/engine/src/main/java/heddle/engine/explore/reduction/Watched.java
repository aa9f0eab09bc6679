package heddle.engine.explore.reduction;

import heddle.model.scenario.Judging.Reclamation;

/**
 * By what runs are judged besides their outcome, so that more than the order of accesses to one
 * location makes a difference.
 *
 * @param overlaps whether it matters which calls of the scenario overlap
 * @param reclamation by which fields nodes say that they are free or retired, or null
 * @param asked what a question that is asked of every state depends on, or null
 */
public record Watched(boolean overlaps, Reclamation reclamation, Asked asked) {
  /** Nothing but outcomes. */
  public static final Watched NOTHING = new Watched(false, null);

  /** Without a question that is asked of every state. */
  public Watched(boolean overlaps, Reclamation reclamation) {
    this(overlaps, reclamation, null);
  }

  boolean isNode(Object o) {
    if (reclamation == null || o == null) {
      return false;
    }
    for (Class<?> c = o.getClass(); c != null; c = c.getSuperclass()) {
      if (c.getName().equals(reclamation.node())) {
        return true;
      }
    }
    return false;
  }

  boolean isMark(String field) {
    return field.equals(reclamation.free()) || field.equals(reclamation.retired());
  }

  /** Whether it matters how many nodes are retired at a time. */
  boolean countsGarbage() {
    return reclamation.garbage() >= 0;
  }
}
