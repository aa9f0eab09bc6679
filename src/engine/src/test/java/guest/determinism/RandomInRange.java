package guest.determinism;

import heddle.engine.suite.Expect;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

@Expect(
    reaches = "true, true",
    proved = true,
    why = "random numbers are functions of the run, and in their range")
public class RandomInRange {
  public boolean one() {
    double a = Math.random();
    int b = ThreadLocalRandom.current().nextInt(3, 5);
    return a >= 0 && a < 1 && (b == 3 || b == 4);
  }

  public boolean two() {
    return !UUID.randomUUID().equals(UUID.randomUUID());
  }
}
