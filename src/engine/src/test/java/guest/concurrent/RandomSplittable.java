package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.random.RandomGenerator.JumpableGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

@Expect(
    reaches = "4, 7",
    why = "generators of these kinds, too, draw the same numbers in every run")
public class RandomSplittable {
  public long one() {
    return SplittableGenerator.of("L32X64MixRandom").split().nextLong() & 7;
  }

  public long two() {
    return JumpableGenerator.of("Xoroshiro128PlusPlus").nextLong() & 7;
  }
}
