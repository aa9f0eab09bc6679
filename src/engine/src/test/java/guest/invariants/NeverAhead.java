package guest.invariants;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "2",
    proved = true,
    keys =
        "\"invariants\": [{\"name\": \"in step\", \"when\": \"always\", \"call\": \"inStep()\","
            + " \"equals\": \"true\"}]",
    why = "the front goes first, and the back follows it")
public class NeverAhead {
  private volatile int front;
  private volatile int back;

  public void one() {
    advance();
  }

  public void two() {
    advance();
  }

  private synchronized void advance() {
    front++;
    back++;
  }

  public boolean inStep() {
    return back <= front;
  }

  public int end() {
    return back;
  }
}
