package heddle.model.predicate;

import java.util.Arrays;
import java.util.List;

/** What a thread can be in between two steps. */
public sealed interface Situation {
  /**
   * It stands before an operation on this line.
   *
   * @param from the index of the file's name in the text
   * @param file the simple name of the source file, {@code Queue.java}
   * @param line the line, from 1
   */
  record At(int from, String file, int line) implements Situation {}

  /**
   * It is in a call of the scenario to this method.
   *
   * @param from the index of the method's name in the text
   * @param method its name
   */
  record In(int from, String method) implements Situation {}

  /** Whether it can go on, and if not, why. */
  enum State implements Situation {
    /** It can take a step. */
    READY("ready"),
    /** It cannot, for whatever reason, and has not ended. */
    WAITING("waiting"),
    /** It stands before a monitor that another thread has. */
    BLOCKED("blocked"),
    /** It is parked. */
    PARKED("parked"),
    /** It sleeps. */
    SLEEPING("sleeping"),
    /** It has ended. */
    ENDED("ended");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** As it is written. */
    public String word() {
      return word;
    }

    /** The state that is written so, or null. */
    public static State of(String word) {
      return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst().orElse(null);
    }

    /** All words, in order. */
    public static List<String> words() {
      return Arrays.stream(values()).map(State::word).toList();
    }
  }
}
