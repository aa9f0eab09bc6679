package guest.collections;

import heddle.engine.suite.Expect;
import java.util.List;
import java.util.Vector;

@Expect(
    reaches = "true",
    proved = true,
    why = "a vector is its own lock, which the program may hold round several calls")
public class VectorLockedByProgram {
  private final Vector<Integer> vector = new Vector<>(List.of(1));

  private void remove() {
    synchronized (vector) {
      if (!vector.isEmpty()) {
        vector.remove(0);
      }
    }
  }

  public void one() {
    remove();
  }

  public void two() {
    remove();
  }

  public boolean end() {
    return vector.isEmpty();
  }
}
