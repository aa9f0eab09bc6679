package heddle.hooks;

import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.ArbitrarilyJumpableGenerator;
import java.util.random.RandomGenerator.JumpableGenerator;
import java.util.random.RandomGenerator.LeapableGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGenerator.StreamableGenerator;
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

  /** The generator of this name if the program is under control, else null. */
  private static RandomGenerator controlled(String name) {
    return Controller.absent(Controller.installed) ? null : of(name);
  }

  /** Stands for {@code SplittableGenerator.of}, which says what is wrong with the name. */
  public static SplittableGenerator splittable(String name) {
    return controlled(name) instanceof SplittableGenerator g ? g : SplittableGenerator.of(name);
  }

  /** Stands for {@code StreamableGenerator.of}. */
  public static StreamableGenerator streamable(String name) {
    return controlled(name) instanceof StreamableGenerator g ? g : StreamableGenerator.of(name);
  }

  /** Stands for {@code JumpableGenerator.of}. */
  public static JumpableGenerator jumpable(String name) {
    return controlled(name) instanceof JumpableGenerator g ? g : JumpableGenerator.of(name);
  }

  /** Stands for {@code LeapableGenerator.of}. */
  public static LeapableGenerator leapable(String name) {
    return controlled(name) instanceof LeapableGenerator g ? g : LeapableGenerator.of(name);
  }

  /** Stands for {@code ArbitrarilyJumpableGenerator.of}. */
  public static ArbitrarilyJumpableGenerator arbitrarilyJumpable(String name) {
    return controlled(name) instanceof ArbitrarilyJumpableGenerator g
        ? g
        : ArbitrarilyJumpableGenerator.of(name);
  }

  /** Stands for {@code RandomGenerator.getDefault}. */
  public static RandomGenerator getDefault() {
    return of(DEFAULT);
  }

  /** Stands for {@code nextInt} of any generator, where somebody may want another number. */
  public static int nextInt(RandomGenerator generator, int bound) {
    return drawn(generator.nextInt(bound), 0, bound);
  }

  /** Stands for {@code nextInt} with two bounds. */
  public static int nextInt(RandomGenerator generator, int origin, int bound) {
    return drawn(generator.nextInt(origin, bound), origin, bound);
  }

  /** Stands for {@code nextBoolean}. */
  public static boolean nextBoolean(RandomGenerator generator) {
    return drawn(generator.nextBoolean() ? 1 : 0, 0, 2) == 1;
  }

  private static int drawn(int number, int origin, int bound) {
    RoundHooks.outside();
    Controller c = Controller.installed;
    return Controller.absent(c) || c.silence != 0 ? number : c.drawn(number, origin, bound);
  }

  /** Stands for {@code RandomGeneratorFactory.create} without a seed. */
  public static RandomGenerator create(RandomGeneratorFactory<?> factory) {
    Controller c = Controller.installed;
    return Controller.absent(c) ? factory.create() : factory.create(c.random());
  }
}
