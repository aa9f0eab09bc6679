package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1"},
    executions = 500,
    strategy = "random",
    why = "identifiers of threads are handed out one after the other, by nobody but the program")
public class IdsOfThreads {
  public long run() throws InterruptedException {
    Thread a = new Thread(() -> {});
    Thread b = Thread.ofVirtual().unstarted(() -> {});
    return b.threadId() - a.threadId();
  }
}
