package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"null 7 7 null\""},
    executions = 500,
    why = "inheritable locals go to children, unless they are made not to inherit them")
public class InheritedLocals {
  private final ThreadLocal<Integer> plain = new ThreadLocal<>();
  private final InheritableThreadLocal<Integer> passed = new InheritableThreadLocal<>();
  private volatile String seen = "";

  public String run() throws InterruptedException {
    plain.set(5);
    passed.set(7);
    Thread platform = new Thread(() -> seen = plain.get() + " " + passed.get());
    platform.start();
    platform.join();
    Thread virtual = Thread.ofVirtual().start(() -> seen += " " + passed.get());
    virtual.join();
    Thread none =
        Thread.ofPlatform()
            .inheritInheritableThreadLocals(false)
            .start(() -> seen += " " + passed.get());
    none.join();
    return seen;
  }
}
