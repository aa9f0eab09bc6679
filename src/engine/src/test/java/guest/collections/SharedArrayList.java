package guest.collections;

import heddle.engine.suite.Expect;
import java.util.ArrayList;
import java.util.List;

@Expect(
    reaches = {"1", "2"},
    why = "size++ inside of add is a read and a write: an element can get lost")
public class SharedArrayList {
  private final List<String> list = new ArrayList<>(10);

  public void one() {
    list.add("a");
  }

  public void two() {
    list.add("b");
  }

  public int end() {
    return list.size();
  }
}
