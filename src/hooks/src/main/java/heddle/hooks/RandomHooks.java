package heddle.hooks;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random generators that the program asks for by name, without a seed. The JDK would take one from
 * a counter that began with the time.
 */
public final class RandomHooks {
  private static final String DEFAULT = "L32X64MixRandom";

  private RandomHooks() {}

  /** Stands for {@code RandomGenerator.of}. */
  public static RandomGenerator of(String name) {
    return create(RandomGeneratorFactory.of(name));
  }

  /** Stands for {@code RandomGenerator.getDefault}. */
  public static RandomGenerator getDefault() {
    return of(DEFAULT);
  }

  /** Stands for {@code RandomGeneratorFactory.create} without a seed. */
  public static RandomGenerator create(RandomGeneratorFactory<?> factory) {
    Controller c = Controller.installed;
    return Controller.absent(c) ? factory.create() : factory.create(c.random());
  }
}
