package guest.containment;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "10000",
    executions = 50,
    why = "constructors that make others count as calls: the caller and 9,999 more, and no other")
public class DepthOfConstructors {
  public int one() {
    return new Link(1).depth;
  }

  private static final class Link {
    private final int depth;

    Link(int calls) {
      int deepest;
      try {
        deepest = new Link(calls + 1).depth;
      } catch (StackOverflowError e) {
        deepest = calls + 1;
      }
      depth = deepest;
    }
  }
}
