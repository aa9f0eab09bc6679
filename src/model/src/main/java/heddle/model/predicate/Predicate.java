package heddle.model.predicate;

import heddle.model.predicate.Expression.Arithmetic;
import heddle.model.predicate.Expression.Both;
import heddle.model.predicate.Expression.Comparison;
import heddle.model.predicate.Expression.Either;
import heddle.model.predicate.Expression.Index;
import heddle.model.predicate.Expression.Name;
import heddle.model.predicate.Expression.Not;
import heddle.model.predicate.Expression.Path;
import java.util.Collection;

/**
 * A question about a state of a run: whether it can be that…
 *
 * <p>{@code value == 1 && A at Counter.java:42}: fields of the object under study by their names
 * ({@code this.} may stand before them), of others by the way to them ({@code head.next.value},
 * {@code items[0]}, {@code items.length}), static ones by their class ({@code Pool.size}). An
 * atomic stands for the value in it. {@code A.x} is the local variable {@code x} of thread A,
 * {@code A.result} what its last call returned and {@code A.result[1]} what its first one did.
 * Threads are {@code waiting}, {@code blocked}, {@code parked}, {@code sleeping}, {@code ready},
 * {@code ended}, {@code in} a call of the scenario, or {@code at} a line; {@code threads waiting}
 * is their number. Comparisons, {@code + - *}, {@code && || !} and parentheses are those of Java.
 *
 * <p>What does not exist at a moment (a field of null, a variable of a thread that is elsewhere, a
 * result that is still to come) makes its comparison false.
 *
 * @param text as written
 * @param root what it means
 */
public record Predicate(String text, Expression root) {
  /** What the result of a thread's call is called. */
  public static final String RESULT = "result";

  /**
   * Reads a predicate.
   *
   * @throws BadPredicateException if it is none, with a sentence and the place
   */
  public static Predicate parse(String text) throws BadPredicateException {
    return new Predicate(text, new PredicateParser(text).whole());
  }

  /** Whether it reads local variables of any of these threads. */
  public boolean readsLocals(Collection<String> threads) {
    return readsLocals(root, threads);
  }

  private static boolean readsLocals(Expression e, Collection<String> threads) {
    return switch (e) {
      case Both b -> readsLocals(b.left(), threads) || readsLocals(b.right(), threads);
      case Either b -> readsLocals(b.left(), threads) || readsLocals(b.right(), threads);
      case Comparison c -> readsLocals(c.left(), threads) || readsLocals(c.right(), threads);
      case Arithmetic a -> readsLocals(a.left(), threads) || readsLocals(a.right(), threads);
      case Not n -> readsLocals(n.operand(), threads);
      case Path p ->
          isLocal(p, threads)
              || p.parts().stream()
                  .anyMatch(x -> x instanceof Index i && readsLocals(i.index(), threads));
      default -> false;
    };
  }

  private static boolean isLocal(Path path, Collection<String> threads) {
    return threads.contains(path.first().name())
        && path.parts().size() > 1
        && path.parts().get(1) instanceof Name name
        && !name.name().equals(RESULT);
  }
}
