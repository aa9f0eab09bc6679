package guest.containment;

import heddle.engine.suite.Expect;

@Expect(executions = 20, why = "a result is named by its class; its toString is not called")
public class OutcomeThatThrows {
  public Object one() {
    return new Object() {
      @Override
      public String toString() {
        throw new IllegalStateException("do not ask");
      }
    };
  }
}
