package guest.determinism;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "2",
    executions = 10,
    why = "however many processors there are, programs that ask are told of two")
public class Processors {
  public int one() {
    return Runtime.getRuntime().availableProcessors();
  }
}
