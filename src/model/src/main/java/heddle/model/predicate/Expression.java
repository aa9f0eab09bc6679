package heddle.model.predicate;

import java.util.List;

/**
 * A part of a {@link Predicate}. {@link #at} is the index of the character at which it begins, for
 * messages.
 */
public sealed interface Expression {
  /** Where it begins in the text, from 0. */
  int at();

  /** Whether what it comes to is true or false, whatever the state. */
  default boolean isTest() {
    return switch (this) {
      case Both b -> true;
      case Either e -> true;
      case Not n -> true;
      case Comparison c -> true;
      case ThreadIs t -> true;
      case Constant c -> c.value() instanceof Boolean;
      case Path p -> false;
      case Arithmetic a -> false;
      case ThreadCount c -> false;
    };
  }

  /** {@code left && right}. */
  record Both(int at, Expression left, Expression right) implements Expression {}

  /** {@code left || right}. */
  record Either(int at, Expression left, Expression right) implements Expression {}

  /** {@code !operand}. */
  record Not(int at, Expression operand) implements Expression {}

  /** {@code left == right}, and so on. */
  record Comparison(int at, Expression left, Relation relation, Expression right)
      implements Expression {}

  /** {@code left + right}, with {@code +}, {@code -} or {@code *}. */
  record Arithmetic(int at, Expression left, char operator, Expression right)
      implements Expression {}

  /** A literal: a number, a boolean, a character, a string, or null. */
  record Constant(int at, Object value) implements Expression {}

  /** {@code head.next.value}, {@code items[0]}: names and indices, at least one name first. */
  record Path(int at, List<Part> parts) implements Expression {
    /** The first name. */
    public Name first() {
      return (Name) parts.getFirst();
    }
  }

  /** {@code A at Queue.java:42}: whether a thread is in a situation. */
  record ThreadIs(int at, String thread, Situation situation) implements Expression {}

  /** {@code threads waiting}: how many threads are. */
  record ThreadCount(int at, Situation situation) implements Expression {}

  /** A part of a path. */
  sealed interface Part {
    /** Where it begins in the text, from 0. */
    int at();
  }

  /** A field, a thread, a class, a variable. */
  record Name(int at, String name) implements Part {}

  /** An element of an array, or which of the results of a thread. */
  record Index(int at, Expression index) implements Part {}

  /** How two values are compared. */
  enum Relation {
    /** Equal. */
    EQUAL("=="),
    /** Not equal. */
    DIFFERENT("!="),
    /** Less. */
    LESS("<"),
    /** Less or equal. */
    AT_MOST("<="),
    /** Greater. */
    GREATER(">"),
    /** Greater or equal. */
    AT_LEAST(">=");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    /** As it is written. */
    public String sign() {
      return sign;
    }
  }
}
