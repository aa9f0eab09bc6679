package guest.containment;

import heddle.engine.suite.Expect;

@Expect(executions = 20, why = "megabytes of output neither fill the memory nor hold up the worker")
public class FloodOfOutput {
  public void one() {
    String line = "x".repeat(1_000);
    for (int i = 0; i < 5_000; i++) {
      System.out.println(line);
    }
  }
}
