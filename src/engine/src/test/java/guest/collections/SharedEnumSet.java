package guest.collections;

import heddle.engine.suite.Expect;
import java.util.EnumSet;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "EnumSet keeps its elements in the bits of one long, and adding one reads and writes it")
public class SharedEnumSet {
  private final EnumSet<Thread.State> set = EnumSet.noneOf(Thread.State.class);

  public void one() {
    set.add(Thread.State.NEW);
  }

  public void two() {
    set.add(Thread.State.BLOCKED);
  }

  public int end() {
    return set.size();
  }
}
