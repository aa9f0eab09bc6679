package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"1 2 false\""},
    executions = 500,
    why = "a scoped value is what the innermost binding says, and unbound in another thread")
public class ScopedValues {
  private final ScopedValue<Integer> depth = ScopedValue.newInstance();
  private volatile String seen = "";

  public String run() throws InterruptedException {
    Thread a = new Thread(() -> ScopedValue.where(depth, 1).run(this::outer));
    a.start();
    a.join();
    Thread b = Thread.startVirtualThread(() -> seen += " " + depth.isBound());
    b.join();
    return seen;
  }

  private void outer() {
    seen = "" + depth.get();
    ScopedValue.where(depth, 2).run(() -> seen += " " + depth.get());
  }
}
