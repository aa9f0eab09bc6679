package guest.collections;

import heddle.engine.suite.Expect;
import java.util.LinkedList;
import java.util.List;

@Expect(
    reaches = {"1", "2"},
    why = "both threads link their node behind the same last one, or count the same size")
public class SharedLinkedList {
  private final List<String> list = new LinkedList<>();

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
