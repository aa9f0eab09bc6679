package guest.concurrent;

import heddle.engine.suite.Expect;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;

@Expect(
    finds = "deadlock",
    why =
        "writeObject of the program takes a lock that another thread holds while it waits for this"
            + " one")
public class SerializedByOwnMethod {
  private static final Object LOCK = new Object();

  /** Writes itself under a lock. */
  private static final class Guarded implements Serializable {
    private static final long serialVersionUID = 1;

    private void writeObject(ObjectOutputStream out) throws IOException {
      synchronized (LOCK) {
        out.defaultWriteObject();
      }
    }
  }

  private final Object other = new Object();

  public void one() throws IOException {
    synchronized (other) {
      try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
        out.writeObject(new Guarded());
      }
    }
  }

  public void two() {
    synchronized (LOCK) {
      synchronized (other) {
        LOCK.notify();
      }
    }
  }
}
