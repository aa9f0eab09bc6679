package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"a, a\"", "\"a, b\"", "\"b, a\"", "\"b, b\""},
    proved = true,
    why = "the clone may have either of the two elements from before and from afterwards")
public class TornClone {
  private final String[] pair = {"a", "a"};

  public void one() {
    pair[0] = "b";
    pair[1] = "b";
  }

  public String two() {
    String[] copy = pair.clone();
    return copy[0] + ", " + copy[1];
  }
}
