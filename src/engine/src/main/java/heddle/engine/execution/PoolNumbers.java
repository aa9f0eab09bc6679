package heddle.engine.execution;

import java.lang.reflect.Field;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.internal.misc.Unsafe;

/**
 * Makes the names that the JDK gives to the threads of pools and timers a function of the run: the
 * first pool of every run is {@code pool-1}, its first timer {@code Timer-0}.
 */
final class PoolNumbers {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** Where an {@code AtomicInteger} keeps its number: its methods are rewritten, and slower. */
  private static final long NUMBER = UNSAFE.objectFieldOffset(AtomicInteger.class, "value");

  private final Object pools =
      constant("java.util.concurrent.Executors$DefaultThreadFactory", "poolNumber");
  private final Object timers = constant("java.util.Timer", "nextSerialNumber");
  private final Object forkJoinBase;
  private final long forkJoinOffset;

  PoolNumbers() {
    Field forkJoinPools = field(ForkJoinPool.class.getName(), "poolIds");
    forkJoinBase = UNSAFE.staticFieldBase(forkJoinPools);
    forkJoinOffset = UNSAFE.staticFieldOffset(forkJoinPools);
  }

  private static Field field(String className, String name) {
    try {
      Class<?> type = Class.forName(className);
      UNSAFE.ensureClassInitialized(type);
      return type.getDeclaredField(name);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK numbers its pools in an unknown way", e);
    }
  }

  private static Object constant(String className, String name) {
    Field f = field(className, name);
    return UNSAFE.getReferenceVolatile(UNSAFE.staticFieldBase(f), UNSAFE.staticFieldOffset(f));
  }

  /** A new run begins. */
  void startAnew() {
    UNSAFE.putInt(pools, NUMBER, 1);
    UNSAFE.putInt(timers, NUMBER, 0);
    setForkJoinPools(0);
  }

  /** How many pools of the fork/join kind have been numbered. */
  int forkJoinPools() {
    return UNSAFE.getInt(forkJoinBase, forkJoinOffset);
  }

  /** The next one gets the number after this. */
  void setForkJoinPools(int count) {
    UNSAFE.putInt(forkJoinBase, forkJoinOffset, count);
  }
}
