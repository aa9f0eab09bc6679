package guest.library;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"abx\"", "\"axb\"", "\"xab\""},
    proved = true,
    why = "each append holds the buffer's monitor, and two are not one")
public class AppendsToOneBuffer {
  private final StringBuffer buffer = new StringBuffer();

  public void one() {
    buffer.append("a");
    buffer.append("b");
  }

  public void two() {
    buffer.append("x");
  }

  public String end() {
    return buffer.toString();
  }
}
