package guest.collections;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"ab\"", "\"ba\""},
    proved = true,
    why = "the lock makes each append one step, and nothing is lost")
public class GuardedStringBuilder {
  private final StringBuilder text = new StringBuilder();

  public void one() {
    append('a');
  }

  public void two() {
    append('b');
  }

  public String end() {
    return text.toString();
  }

  private synchronized void append(char c) {
    text.append(c);
  }
}
