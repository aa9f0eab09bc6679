package guest.containment;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "10000",
    executions = 50,
    why =
        "the stack has room for the same number of calls in every run, compiled or not: the caller"
            + " and 9,999 more, and the 10,001st fails")
public class DepthOfPublicMethods {
  public int one() {
    return deepest(1);
  }

  public int deepest(int calls) {
    try {
      return deepest(calls + 1);
    } catch (StackOverflowError e) {
      return calls + 1;
    }
  }
}
