package guest.choices;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why =
        "a notify before the wait is lost; that a spurious wake-up could still end the wait does"
            + " not make it sound")
public class LostNotify {
  private boolean ready;

  public synchronized void one() throws InterruptedException {
    while (true) {
      wait();
      if (ready) {
        return;
      }
    }
  }

  public synchronized void two() {
    ready = true;
    notifyAll();
  }
}
