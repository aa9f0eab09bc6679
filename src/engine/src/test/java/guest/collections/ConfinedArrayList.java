package guest.collections;

import heddle.engine.suite.Expect;
import java.util.ArrayList;
import java.util.List;

@Expect(
    reaches = {"\"[1, 2]\", \"[1, 2]\""},
    proved = true,
    why = "each thread has a list of its own: there is nothing to interleave")
public class ConfinedArrayList {
  private static String fill() {
    List<Integer> list = new ArrayList<>();
    list.add(1);
    list.add(2);
    return list.toString();
  }

  public String one() {
    return fill();
  }

  public String two() {
    return fill();
  }
}
