package guest.invariants;

import heddle.engine.suite.Expect;

@Expect(
    finds = "invariant",
    strategy = "exhaustive",
    keys =
        "\"invariants\": [{\"name\": \"in step\", \"when\": \"always\", \"call\": \"apart()\","
            + " \"equals\": \"true\"}]",
    why = "both are up together only if neither has come down before the other went up")
public class ApartForAMoment {
  private volatile boolean a;
  private volatile boolean b;

  public void one() {
    a = true;
    a = false;
  }

  public void two() {
    b = true;
    b = false;
  }

  public boolean apart() {
    return !(a && b);
  }
}
