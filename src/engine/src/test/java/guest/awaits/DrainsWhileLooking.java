package guest.awaits;

import heddle.engine.suite.Expect;
import java.util.ArrayDeque;
import java.util.List;

@Expect(
    reaches = {"3", "4"},
    proved = true,
    strategy = "exhaustive",
    why = "what a round takes out of a collection of its own is no step, and yet it goes on")
public class DrainsWhileLooking {
  private final ArrayDeque<Integer> left = new ArrayDeque<>(List.of(1, 1, 1));
  private volatile int x;

  public int one() {
    while (!left.isEmpty()) {
      left.poll();
      if (x == 1) {
        return 3;
      }
    }
    return 4;
  }

  public void two() {
    x = 1;
  }
}
