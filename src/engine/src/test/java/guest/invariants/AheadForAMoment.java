package guest.invariants;

import heddle.engine.suite.Expect;

@Expect(
    finds = "invariant",
    keys =
        "\"invariants\": [{\"name\": \"in step\", \"when\": \"always\", \"call\": \"inStep()\","
            + " \"equals\": \"true\"}]",
    why = "between two writes under one monitor the back is ahead, which no end shows")
public class AheadForAMoment {
  private volatile int front;
  private volatile int back;

  public void one() {
    advance();
  }

  public void two() {
    advance();
  }

  private synchronized void advance() {
    back++;
    front++;
  }

  public boolean inStep() {
    return back <= front;
  }
}
