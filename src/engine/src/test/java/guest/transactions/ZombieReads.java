package guest.transactions;

import guest.transactions.SmallMemory.Attempt;
import guest.transactions.SmallMemory.Box;
import guest.transactions.SmallMemory.Overtaken;
import heddle.engine.suite.Expect;

@Expect(
    finds = "not-serializable",
    keys =
        """
        "transactions": {"classes": ["guest.transactions.*"], "read": "read", "write": "write",
          "commit": "commit", "consistency": "opaque"}\
        """,
    why = "an attempt that cannot be committed any more sees one box before and one after")
public class ZombieReads {
  private final SmallMemory memory = new SmallMemory(false, true);
  private final Box x = new Box(1);
  private final Box y = new Box(1);

  /** Moves what is in one box to the other. */
  public void one() {
    try {
      Attempt a = memory.begin();
      if (a != null) {
        int left = a.read(x);
        int right = a.read(y);
        a.write(x, left - 1);
        a.write(y, right + 1);
        a.commit();
      }
    } catch (Overtaken e) {
      // given up
    }
  }

  /** Looks at both. */
  public void two() {
    try {
      Attempt a = memory.begin();
      if (a != null) {
        a.read(x);
        a.read(y);
        a.commit();
      }
    } catch (Overtaken e) {
      // given up
    }
  }
}
