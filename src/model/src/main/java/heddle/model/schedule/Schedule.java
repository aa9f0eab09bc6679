package heddle.model.schedule;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The decisions of one run, in order. A decision above 0 is the number of the thread that takes the
 * next step; a negative one is the alternative (-1 the first) of another choice, such as which
 * waiter a {@code notify} wakes. Immutable.
 *
 * <p>As text: {@code 1*4 2*7 1} is four steps of thread 1, seven of thread 2, one of thread 1;
 * {@code ~2} is the second alternative of a choice, and {@code !} behind a thread says that
 * somebody outside the program interrupted it right before its step. {@code ?3} says that of the
 * random numbers that might have been drawn it was the one at place 3, from 0.
 */
public final class Schedule {
  /** No decision: the strategy decides from the beginning. */
  public static final Schedule EMPTY = new Schedule(new int[0]);

  /** The alternative behind a thread that is interrupted from outside before it steps. */
  public static final int INTERRUPT = 1_000_000;

  /** So much less than 0 a decision is if it is the place of a random number, from 0. */
  public static final int DRAWN = 2_000_000;

  /** Among more random numbers nobody chooses. */
  public static final int MOST_DRAWN = 1_000;

  private static final String INTERRUPTED = "!";

  private final int[] decisions;

  private Schedule(int[] decisions) {
    this.decisions = decisions;
  }

  /** The schedule of these decisions. */
  public static Schedule of(int... decisions) {
    return new Schedule(decisions.clone());
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException with a sentence that names the bad token
   */
  public static Schedule parse(String text) {
    IntStream.Builder decisions = IntStream.builder();
    for (String token : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
      if (token.equals(INTERRUPTED)) {
        decisions.add(-INTERRUPT);
        continue;
      }
      if (token.matches("\\?\\d{1,6}")) {
        decisions.add(-DRAWN - Integer.parseInt(token.substring(1)));
        continue;
      }
      if (!token.matches("~[1-9]\\d{0,5}|[1-9]\\d{0,5}(\\*[1-9]\\d{0,6})?")) {
        throw new IllegalArgumentException(
            "a schedule is a list like \"1*4 2*7 1\" (thread, or thread*steps), not \""
                + token
                + "\"");
      }
      if (token.startsWith("~")) {
        decisions.add(-Integer.parseInt(token.substring(1)));
      } else {
        String[] parts = token.split("\\*");
        int times = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
        IntStream.range(0, times).forEach(i -> decisions.add(Integer.parseInt(parts[0])));
      }
    }
    return new Schedule(decisions.build().toArray());
  }

  /** How many decisions. */
  public int length() {
    return decisions.length;
  }

  /** The decision at this index. */
  public int get(int index) {
    return decisions[index];
  }

  /** The decisions, as a copy. */
  public int[] decisions() {
    return decisions.clone();
  }

  /** This schedule and one more decision. */
  public Schedule plus(int decision) {
    int[] more = Arrays.copyOf(decisions, decisions.length + 1);
    more[decisions.length] = decision;
    return new Schedule(more);
  }

  /** The first decisions. */
  public Schedule prefix(int length) {
    return new Schedule(Arrays.copyOf(decisions, length));
  }

  /** Whether the thread of the decision at this index is interrupted from outside before. */
  public boolean interrupts(int index) {
    return index + 1 < decisions.length && decisions[index + 1] == -INTERRUPT;
  }

  /** The place of the random number that the decision at this index chooses, or -1 if none. */
  public int drawn(int index) {
    return Math.max(-1, -decisions[index] - DRAWN);
  }

  /** How often the chosen thread changes. */
  public int switches() {
    int switches = 0;
    int last = 0;
    for (int d : decisions) {
      if (d > 0) {
        switches += last != 0 && last != d ? 1 : 0;
        last = d;
      }
    }
    return switches;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule s && Arrays.equals(decisions, s.decisions);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(decisions);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < decisions.length; ) {
      int end = i + 1;
      while (decisions[i] > 0 && end < decisions.length && decisions[end] == decisions[i]) {
        end++;
      }
      text.append(i == 0 ? "" : " ");
      if (decisions[i] == -INTERRUPT) {
        text.append(INTERRUPTED);
      } else if (drawn(i) >= 0) {
        text.append('?').append(drawn(i));
      } else if (decisions[i] < 0) {
        text.append('~').append(-decisions[i]);
      } else {
        text.append(decisions[i]).append(end - i > 1 ? "*" + (end - i) : "");
      }
      i = end;
    }
    return text.toString();
  }
}
