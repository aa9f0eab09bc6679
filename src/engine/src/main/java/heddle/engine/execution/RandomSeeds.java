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

  private final AtomicLong seeder;
  private final AtomicInteger probes;
  private final AtomicLong splittable;

  RandomSeeds() {
    seeder = (AtomicLong) constant(ThreadLocalRandom.class, "seeder");
    probes = (AtomicInteger) constant(ThreadLocalRandom.class, "probeGenerator");
    splittable = (AtomicLong) constant(SplittableRandom.class, "defaultGen");
  }

  private static Object constant(Class<?> of, String name) {
    Unsafe unsafe = Unsafe.getUnsafe();
    unsafe.ensureClassInitialized(of);
    try {
      var field = of.getDeclaredField(name);
      return unsafe.getReferenceVolatile(
          unsafe.staticFieldBase(field), unsafe.staticFieldOffset(field));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("this JDK's " + of.getName() + " has no " + name, e);
    }
  }

  /** A new run: its first thread gets the seed that the first thread of every run gets. */
  void startAnew() {
    seeder.setPlain(SEED);
    probes.setPlain(0);
    splittable.setPlain(SEED);
  }
}
