package guest.races;

import heddle.engine.suite.Expect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@Expect(
    reaches = {"0", "7"},
    keys = "\"checks\": [\"data-race\"]",
    why = "a synchronized collection is guarded by itself")
public class SynchronizedList {
  private final List<Integer> list = Collections.synchronizedList(new ArrayList<>());
  private int x;

  public void one() {
    x = 7;
    list.add(1);
  }

  public int two() {
    return list.isEmpty() ? 0 : x;
  }
}
