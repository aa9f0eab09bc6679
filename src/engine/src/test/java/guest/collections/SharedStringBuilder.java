package guest.collections;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"ab\"", "\"ba\"", "\"a\"", "\"b\""},
    why = "both may find room at the same index, and then one character is lost")
public class SharedStringBuilder {
  private final StringBuilder text = new StringBuilder();

  public void one() {
    text.append('a');
  }

  public void two() {
    text.append('b');
  }

  public String end() {
    return text.toString();
  }
}
