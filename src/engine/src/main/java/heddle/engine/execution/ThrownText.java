package heddle.engine.execution;

import heddle.engine.execution.Execution.Aside;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What exceptions say of themselves. Classes of the program may do anything when they are asked:
 * throw, wait, loop, or talk for ever. They are asked once, aside, and not for long. One object for
 * one run.
 */
public final class ThrownText {
  /** Loop iterations that an answer may take. */
  private static final int FUEL = 1_000_000;

  private final Execution run;
  private final Map<Throwable, String> known = new IdentityHashMap<>();

  /** What the exceptions of a run say. */
  public ThrownText(Execution run) {
    this.run = run;
  }

  /** The text of an exception; while the run stands still. */
  public String of(Throwable thrown) {
    String text = known.get(thrown);
    if (text == null) {
      text = ask(thrown);
      known.put(thrown, text);
    }
    return text;
  }

  private String ask(Throwable thrown) {
    String name = thrown.getClass().getName();
    Aside answer = run.ask(thrown::toString, FUEL);
    if (answer.blocked()) {
      return name + " (its toString() does not return)";
    } else if (answer.thrown() != null) {
      return name + " (its toString() throws " + answer.thrown().getClass().getName() + ")";
    }
    return answer.value() instanceof String s ? LongText.shortened(s) : name;
  }
}
