package heddle.engine.execution;

import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jdk.internal.misc.Unsafe;

/**
 * Makes {@code ThreadLocalRandom} and {@code SplittableRandom} functions of the run: threads, and
 * generators without a seed, are seeded alike in every run.
 */
final class RandomSeeds {
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** Where these keep their numbers: their methods are rewritten, and slower. */
  private static final long LONG = UNSAFE.objectFieldOffset(AtomicLong.class, "value");

  private static final long INT = UNSAFE.objectFieldOffset(AtomicInteger.class, "value");

  private final Object seeder;
  private final Object probes;
  private final Object splittable;

  RandomSeeds() {
    seeder = constant(ThreadLocalRandom.class, "seeder");
    probes = constant(ThreadLocalRandom.class, "probeGenerator");
    splittable = constant(SplittableRandom.class, "defaultGen");
  }

  private static Object constant(Class<?> of, String name) {
    UNSAFE.ensureClassInitialized(of);
    try {
      var field = of.getDeclaredField(name);
      return UNSAFE.getReferenceVolatile(
          UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("this JDK's " + of.getName() + " has no " + name, e);
    }
  }

  /** A new run: its first thread gets the seed that the first thread of every run gets. */
  void startAnew() {
    UNSAFE.putLong(seeder, LONG, SEED);
    UNSAFE.putInt(probes, INT, 0);
    UNSAFE.putLong(splittable, LONG, SEED);
  }
}
