package heddle.engine.check.sequential;

import heddle.engine.check.sequential.Attempt.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A memory that attempts of transactions read and write one after the other. What it holds at first
 * is what the first reads have found that came before any attempt that has written there ended; of
 * other variables it is unknown, and whatever is read first will do.
 */
final class AttemptModel implements Model<Map<Object, Object>> {
  /**
   * A read that does not fit.
   *
   * @param read the read
   * @param expected what it would have to find
   */
  record Unfit(Access read, Object expected) {}

  /** An object that is nothing but itself. */
  private record Identity(Object object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity i && i.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  private final Map<Object, Object> initial = new HashMap<>();

  /** A memory for these attempts, given in the order in which they end. */
  AttemptModel(List<Attempt> attempts) {
    for (Attempt a : attempts) {
      for (int i = 0; i < a.accesses().size(); i++) {
        Access x = a.accesses().get(i);
        boolean firstOfItsOwn = a.accesses().subList(0, i).stream().noneMatch(w -> writes(w, x));
        if (!x.writes()
            && firstOfItsOwn
            && attempts.stream().noneMatch(b -> b != a && writesBefore(b, x))) {
          initial.putIfAbsent(key(x.variable()), key(x.value()));
        }
      }
    }
  }

  private static boolean writesBefore(Attempt a, Access read) {
    return a.accesses().stream().anyMatch(w -> w.row() <= read.row() && writes(w, read));
  }

  /** Whether an access writes the variable of another one. */
  private static boolean writes(Access w, Access other) {
    return w.writes() && key(w.variable()).equals(key(other.variable()));
  }

  /** Numbers and texts are equal if they say the same; code of the program is not asked. */
  static Object key(Object o) {
    boolean plain =
        o == null
            || o instanceof Number && o.getClass().getName().startsWith("java.lang.")
            || o instanceof String
            || o instanceof Boolean
            || o instanceof Character;
    return plain ? String.valueOf(o) : new Identity(o);
  }

  @Override
  public Map<Object, Object> initial() {
    return initial;
  }

  @Override
  public Next<Map<Object, Object>> call(Map<Object, Object> state, HistoryCall call) {
    Attempt attempt = (Attempt) call.operation();
    Map<Object, Object> seen = new HashMap<>(state);
    Map<Object, Object> after = new HashMap<>(state);
    for (Access x : attempt.accesses()) {
      Object variable = key(x.variable());
      Object value = key(x.value());
      if (x.writes()) {
        seen.put(variable, value);
        if (attempt.committed()) {
          after.put(variable, value);
        }
      } else if (!seen.containsKey(variable)) {
        seen.put(variable, value);
        after.put(variable, value);
      } else if (!seen.get(variable).equals(value)) {
        Object expected = seen.get(variable);
        return new Next<>(
            state, new Unfit(x, expected instanceof Identity i ? i.object() : expected));
      }
    }
    return new Next<>(after, true);
  }
}
