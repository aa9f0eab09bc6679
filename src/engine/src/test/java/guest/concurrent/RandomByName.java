package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

@Expect(reaches = "3, 1, 2", why = "generators found by name draw the same numbers in every run")
public class RandomByName {
  public long one() {
    return RandomGenerator.of("L64X128MixRandom").nextLong() & 7;
  }

  public long two() {
    return RandomGenerator.getDefault().nextLong() & 7;
  }

  public long three() {
    return RandomGeneratorFactory.of("Xoshiro256PlusPlus").create().nextLong() & 7;
  }
}
