package guest.collections;

import heddle.engine.suite.Expect;
import java.util.List;
import java.util.Vector;

@Expect(finds = "exception", why = "each call locks the vector, but not two of them")
public class VectorLookThenRemove {
  private final Vector<Integer> vector = new Vector<>(List.of(1));

  private void remove() {
    if (!vector.isEmpty()) {
      vector.remove(0);
    }
  }

  public void one() {
    remove();
  }

  public void two() {
    remove();
  }
}
