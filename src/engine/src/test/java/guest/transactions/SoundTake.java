package guest.transactions;

import guest.transactions.SmallMemory.Attempt;
import guest.transactions.SmallMemory.Box;
import guest.transactions.SmallMemory.Overtaken;
import heddle.engine.suite.Expect;

@Expect(
    proved = true,
    keys =
        """
        "transactions": {"classes": ["guest.transactions.*"], "read": "read", "write": "write",
          "commit": "commit", "consistency": "opaque"}\
        """,
    why = "whoever commits looks whether anybody has committed meanwhile")
public class SoundTake {
  private final SmallMemory memory = new SmallMemory(true, true);
  private final Box x = new Box(1);
  private final Box y = new Box(1);

  /** Empties one box if there is something in both. */
  public void one() {
    take(x);
  }

  /** Empties the other. */
  public void two() {
    take(y);
  }

  private void take(Box box) {
    try {
      Attempt a = memory.begin();
      if (a != null) {
        if (a.read(x) + a.read(y) == 2) {
          a.write(box, 0);
        }
        a.commit();
      }
    } catch (Overtaken e) {
      // given up
    }
  }
}
