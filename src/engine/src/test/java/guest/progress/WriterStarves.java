package guest.progress;

import heddle.engine.suite.Expect;

@Expect(
    finds = "livelock",
    strategy = "random",
    executions = 50,
    steps = 400,
    why = "readers come and go until the writer has come, and never leave a gap for it")
public class WriterStarves {
  private volatile int readers;
  private volatile boolean written;

  public void one() {
    read();
  }

  public void two() {
    read();
  }

  private void read() {
    while (!written) {
      enter(1);
      enter(-1);
    }
  }

  private synchronized void enter(int more) {
    readers += more;
  }

  public void three() {
    while (!written) {
      synchronized (this) {
        written = readers == 0;
      }
    }
  }
}
