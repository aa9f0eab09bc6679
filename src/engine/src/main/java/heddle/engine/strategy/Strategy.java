package heddle.engine.strategy;

/**
 * Who goes next. An execution asks its strategy for every decision; nothing else decides. A person
 * who steps is one more strategy.
 *
 * <p>Called on the carrier, often from the middle of the program's code: it must not block, and
 * must not use classes of {@code java.util.concurrent}.
 */
public interface Strategy {
  /** Instead of a thread: stop here, so that somebody can look and decide. */
  int PAUSE = -1;

  /** Instead of a thread: give this execution up. */
  int ABANDON = -2;

  /**
   * Chooses the thread that takes the next step.
   *
   * @param enabled the numbers of the threads that can, ascending
   * @param count how many of them count
   * @param current the number of the thread that took the last step if it can go on, or 0
   * @return one of them, or {@link #PAUSE} or {@link #ABANDON}
   */
  int next(int[] enabled, int count, int current);

  /**
   * Chooses where the execution cannot stop, after {@link #next} wanted to pause: a thread waits
   * that cannot stand aside (in a class initializer, or in a final call).
   */
  default int withoutPause(int[] enabled, int count, int current) {
    return current > 0 ? current : enabled[0];
  }

  /**
   * Chooses among alternatives, such as the waiters that a notify may wake.
   *
   * @param kind what is to be chosen; each execution offers only so many rare ones
   * @param count how many there are, at least 2
   * @return an index from 0
   */
  default int alternative(Alternatives kind, int count) {
    return 0;
  }

  /**
   * Chooses a random number that the program draws.
   *
   * @param count how many numbers there are
   * @return its place among them, from 0, or -1 if it is to be what the generator says
   */
  default int drawn(int count) {
    return -1;
  }

  /**
   * Whether rare events may happen as often as it wants them to, whatever the scenario says: it is
   * a person who asks for each.
   */
  default boolean wantsAnyRareEvent() {
    return false;
  }

  /**
   * Whether a thread is not to be offered any more once a round of a loop of it has changed
   * nothing, so that all further ones would be the same unless another thread writes. Sound only
   * for who also tries all other orders of that round and those writes.
   */
  default boolean leavesOutVainRounds() {
    return false;
  }

  /**
   * How often a loop may go round in one call of its method, if vain rounds are left out; a thread
   * whose loop would go round once more is not offered any more. Rounds without a visible operation
   * do not count.
   */
  default int mostRounds() {
    return Integer.MAX_VALUE;
  }

  /**
   * Whether it does nothing but compute: it uses no class of the library that is rewritten like the
   * program's, and throws nothing. Then it can be asked at less cost.
   */
  default boolean isPlain() {
    return false;
  }
}
