package guest.concurrent;

import heddle.engine.suite.Expect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

@Expect(reaches = "true", proved = true, why = "under the lock the object is written whole")
public class SerializedUnderLock {
  private final Snapshot shared = new Snapshot();

  public synchronized void one() {
    shared.set(1);
  }

  public synchronized boolean two() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(shared);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return ((Snapshot) in.readObject()).whole();
    }
  }
}
