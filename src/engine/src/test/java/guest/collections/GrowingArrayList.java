package guest.collections;

import heddle.engine.suite.Expect;
import java.util.ArrayList;
import java.util.List;

@Expect(
    finds = "exception",
    why = "one thread reads the array before the other has grown it, and the size after")
public class GrowingArrayList {
  private final List<String> list = new ArrayList<>();

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
