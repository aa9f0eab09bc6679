package heddle.lab.stress;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Threads of its own for a test whose threads may wait for each other for ever, or are more than
 * there are processors: jcstress could do neither. It is the one actor of such a test, and each
 * call of it is a round of these threads on an object that is new.
 *
 * <p>Thread-safe, and meant for one thread.
 *
 * @param <S> what is tested
 */
final class Crew<S> {
  /** What comes out if nobody can ever go on. */
  static final String STUCK = "waits for ever";

  /** Rounds for which threads are made: their start costs as much as some hundred of these. */
  private static final int ROUNDS = 512;

  private final Supplier<S> subjects;
  private final Function<S, String> judge;
  private final List<Part<S>> parts;
  private final Queue<String> outcomes = new ArrayDeque<>();

  /**
   * What a thread does in a round.
   *
   * @param <S> what is tested
   */
  @FunctionalInterface
  interface Part<S> {
    /** Does it; what it throws is an outcome of the round. */
    void with(S subject) throws Exception;
  }

  private Crew(Supplier<S> subjects, Function<S, String> judge, List<Part<S>> parts) {
    this.subjects = subjects;
    this.judge = judge;
    this.parts = parts;
  }

  /** One thread, and what it starts. It has nothing to judge but whether all come to their ends. */
  static <S> Crew<S> of(Supplier<S> subjects, Part<S> only) {
    return of(subjects, List.of(only));
  }

  /** Two threads. */
  static <S> Crew<S> of(Supplier<S> subjects, Part<S> first, Part<S> second) {
    return of(subjects, List.of(first, second));
  }

  /** Three threads. */
  static <S> Crew<S> of(Supplier<S> subjects, Part<S> first, Part<S> second, Part<S> third) {
    return of(subjects, List.of(first, second, third));
  }

  private static <S> Crew<S> of(Supplier<S> subjects, List<Part<S>> parts) {
    return new Crew<>(subjects, subject -> Trial.RIGHT, parts);
  }

  /** The same crew, but each round that comes to its end is judged. */
  Crew<S> judgedBy(Function<S, String> other) {
    return new Crew<>(subjects, other, parts);
  }

  /** What came of the next round. */
  synchronized String next() {
    if (outcomes.isEmpty()) {
      Rounds<S> rounds = new Rounds<>(subjects, parts, ROUNDS);
      rounds.run();
      for (int i = 0; i < rounds.finished(); i++) {
        String failure = rounds.failure(i);
        outcomes.add(failure == null ? judge.apply(rounds.subject(i)) : failure);
      }
      if (rounds.finished() < ROUNDS) {
        String failure = rounds.failure(rounds.finished());
        outcomes.add(failure == null ? STUCK : failure);
      }
    }
    return outcomes.remove();
  }
}
