package guest.classic;

import heddle.engine.suite.Expect;

/** Dekker's algorithm, as in Dijkstra, "Cooperating sequential processes", 1965. */
@Expect(
    reaches = "2",
    strategy = "exhaustive",
    executions = 200_000,
    proved = true,
    why = "who insists while the other does, gives way if it is not its turn")
public class Dekker {
  private final boolean[] wants = new boolean[2];
  private int turn;
  private int count;

  public void one() {
    pass(0);
  }

  public void two() {
    pass(1);
  }

  public int end() {
    return count;
  }

  private void pass(int me) {
    int other = 1 - me;
    wants[me] = true;
    while (wants[other]) {
      if (turn == other) {
        wants[me] = false;
        while (turn == other) {
          Thread.onSpinWait();
        }
        wants[me] = true;
      }
    }
    count++;
    turn = other;
    wants[me] = false;
  }
}
