package heddle.engine.execution;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jdk.internal.misc.Unsafe;

/** Makes {@code ThreadLocalRandom} a function of the run: threads are seeded alike in every run. */
final class RandomSeeds {
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private final AtomicLong seeder;
  private final AtomicInteger probes;

  RandomSeeds() {
    seeder = (AtomicLong) constant("seeder");
    probes = (AtomicInteger) constant("probeGenerator");
  }

  private static Object constant(String name) {
    Unsafe unsafe = Unsafe.getUnsafe();
    unsafe.ensureClassInitialized(ThreadLocalRandom.class);
    try {
      var field = ThreadLocalRandom.class.getDeclaredField(name);
      return unsafe.getReferenceVolatile(
          unsafe.staticFieldBase(field), unsafe.staticFieldOffset(field));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("this JDK's ThreadLocalRandom has no " + name, e);
    }
  }

  /** A new run: its first thread gets the seed that the first thread of every run gets. */
  void startAnew() {
    seeder.set(SEED);
    probes.set(0);
  }
}
