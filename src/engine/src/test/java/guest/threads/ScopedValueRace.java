package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"1\", \"2\""},
    executions = 3_000,
    why = "each thread sees its own binding, however they take turns")
public class ScopedValueRace {
  private final ScopedValue<String> name = ScopedValue.newInstance();
  private volatile int turns;

  public String one() {
    return ScopedValue.where(name, "1").call(this::look);
  }

  public String two() {
    return ScopedValue.where(name, "2").call(this::look);
  }

  private String look() {
    turns++;
    String first = name.get();
    turns++;
    return first.equals(name.get()) ? first : "mixed";
  }
}
