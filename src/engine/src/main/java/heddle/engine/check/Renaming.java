package heddle.engine.check;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Which objects stand for which in an earlier round of a loop: each for itself, but for those that
 * are seen for less than a round, as what is made in each round and then forgotten.
 */
final class Renaming {
  /** Any object may stand for any other. */
  static final int ANY = 0;

  /** What is seen for less than a round may stand for something else. */
  static final int BRIEF = 1;

  /** Each object stands for itself. */
  static final int NONE = 2;

  /** Between which events an object is seen, and what it stands for, and what for it. */
  private static final class Seen {
    int first;
    int last;
    Object earlier;
    Object later;

    Seen(int at) {
      first = at;
      last = at;
    }

    boolean standsFor(Object other) {
      if (earlier == null) {
        earlier = other;
      }
      return earlier == other;
    }

    boolean isStoodForBy(Object other) {
      if (later == null) {
        later = other;
      }
      return later == other;
    }
  }

  private final Map<Object, Seen> seen = new IdentityHashMap<>();
  private int length;
  private int which;

  /** Rounds of so many events are compared from now on. */
  void startAnew(int roundLength, int whatMay) {
    seen.clear();
    length = roundLength;
    which = whatMay;
  }

  /** Whether an object of one event may stand where another one stands a round earlier. */
  boolean allows(Object later, int laterAt, Object earlier, int earlierAt) {
    if (later == null || earlier == null || which == NONE) {
      return later == earlier;
    }
    if (which == ANY) {
      return true;
    }
    Seen one = note(later, laterAt);
    Seen other = note(earlier, earlierAt);
    return one.standsFor(earlier) && other.isStoodForBy(later);
  }

  /** Whether all that stands for something else is seen for less than a round. */
  boolean holds() {
    for (Map.Entry<Object, Seen> e : seen.entrySet()) {
      Seen s = e.getValue();
      boolean itself = s.earlier == null || s.earlier == e.getKey();
      if (!itself && s.last - s.first >= length) {
        return false;
      }
    }
    return true;
  }

  private Seen note(Object o, int at) {
    Seen known = seen.computeIfAbsent(o, k -> new Seen(at));
    known.first = Math.min(known.first, at);
    known.last = Math.max(known.last, at);
    return known;
  }
}
