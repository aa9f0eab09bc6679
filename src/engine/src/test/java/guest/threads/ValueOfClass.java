package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"true"},
    executions = 1_000,
    why = "whoever computes it, all get one value of a class")
public class ValueOfClass {
  private static final ClassValue<Object> VALUES =
      new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> type) {
          return new Object();
        }
      };

  private Object first;
  private Object second;

  public void one() {
    first = VALUES.get(String.class);
  }

  public void two() {
    second = VALUES.get(String.class);
  }

  public boolean end() {
    return first == second;
  }
}
