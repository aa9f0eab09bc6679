package guest.library;

import heddle.engine.suite.Expect;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

@Expect(
    finds = "deadlock",
    why = "a stream that a locked stream of the library calls waits for who waits for that one")
public class StreamBehindItsCaller {
  private final Object lock = new Object();
  private final DataOutputStream data = new DataOutputStream(new Locking());

  /** Takes the program's lock for each byte. */
  private final class Locking extends OutputStream {
    @Override
    public void write(int octet) {
      synchronized (lock) {
        lock.notifyAll();
      }
    }
  }

  public void one() throws IOException {
    data.write(1);
  }

  public void two() throws IOException {
    synchronized (lock) {
      data.write(2);
    }
  }
}
