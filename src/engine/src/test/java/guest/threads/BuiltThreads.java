package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "\"p-0 true, v true\"",
    executions = 200,
    why = "builders of threads give them names and kinds")
public class BuiltThreads {
  public String run() throws InterruptedException {
    String[] told = new String[2];
    Thread platform =
        Thread.ofPlatform()
            .name("p-", 0)
            .daemon()
            .start(() -> told[0] = Thread.currentThread().getName());
    Thread virtual =
        Thread.ofVirtual().name("v").unstarted(() -> told[1] = Thread.currentThread().getName());
    virtual.start();
    platform.join();
    virtual.join();
    return told[0] + " " + platform.isDaemon() + ", " + told[1] + " " + virtual.isVirtual();
  }
}
