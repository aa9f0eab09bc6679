package guest.containment;

import heddle.engine.suite.Expect;

@Expect(finds = "stack-overflow", why = "nobody catches the error")
public class UncaughtRecursion {
  public void one() {
    one();
  }
}
