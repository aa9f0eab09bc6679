package guest.library;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"\"", "\"abc\"", "\"???\""},
    proved = true,
    why = "append asks the other buffer for its length, and that is shorter when it is copied")
public class AppendOfAppended {
  private final StringBuffer source = new StringBuffer("abc");
  private final StringBuffer target = new StringBuffer();

  public void one() {
    target.append(source);
  }

  public void two() {
    source.setLength(0);
  }

  public String end() {
    return target.toString().replace('\0', '?');
  }
}
