package guest.transactions;

import guest.transactions.SmallMemory.Attempt;
import guest.transactions.SmallMemory.Box;
import heddle.engine.suite.Expect;

@Expect(
    finds = "not-serializable",
    steps = 200,
    keys =
        """
        "transactions": {"classes": ["guest.transactions.*"], "read": "read", "write": "write",
          "commit": "commit", "consistency": "opaque"}\
        """,
    why = "an attempt that sees one box before and one after never ends, but has read what it has")
public class ZombieLoops {
  private final SmallMemory memory = new SmallMemory(false, true);
  private final Box x = new Box(1);
  private final Box y = new Box(1);

  /** Moves what is in one box to the other. */
  public void one() {
    Attempt a = memory.begin();
    if (a != null) {
      int left = a.read(x);
      int right = a.read(y);
      a.write(x, left - 1);
      a.write(y, right + 1);
      a.commit();
    }
  }

  /** Looks until both are two together. */
  public void two() {
    Attempt a = memory.begin();
    if (a != null) {
      int left = a.read(x);
      while (left + a.read(y) != 2) {
        Thread.onSpinWait();
      }
      a.commit();
    }
  }
}
