package heddle.engine.ask;

/** A part of a predicate, bound to a program. */
@FunctionalInterface
interface Evaluator {
  /**
   * What it is in the present state: a {@code Long}, {@code Double}, {@code Boolean}, {@code
   * Character}, another object, null, or {@link Absent}.
   */
  Object now();
}
