package guest.determinism;

import heddle.engine.suite.Expect;
import java.util.Random;

@Expect(
    reaches = {"30, 63", "63, 30"},
    proved = true,
    why = "two threads share a generator, and each number goes to one of them")
public class SeededRandom {
  private final Random random = new Random(42);

  public int one() {
    return random.nextInt(100);
  }

  public int two() {
    return random.nextInt(100);
  }
}
