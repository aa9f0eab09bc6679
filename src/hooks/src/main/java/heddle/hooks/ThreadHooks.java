package heddle.hooks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import jdk.internal.access.JavaLangAccess;
import jdk.internal.misc.Unsafe;
import jdk.internal.misc.VM;
import jdk.internal.vm.ThreadContainer;

/**
 * What the rewritten {@code Thread}, {@code LockSupport} and users of {@code Unsafe.park} call. A
 * method that answers {@code true} has done the work; otherwise the original code follows.
 */
public final class ThreadHooks {
  private ThreadHooks() {}

  /** Before {@code Thread.start0}. */
  public static boolean start(Thread thread) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return false;
    }
    return c.start(thread);
  }

  /** At the start of {@code VirtualThread.start}. */
  public static boolean startVirtual(Thread thread, ThreadContainer container) {
    Controller c = Controller.installed;
    if (Controller.absent(c) || !HeddleBridge.isNew(thread)) {
      return false;
    }
    HeddleBridge.enterContainer(thread, container);
    return c.start(thread);
  }

  /** Whether the caller is under control, and shall not pin its continuation. */
  public static boolean controlled() {
    return !Controller.absent(Controller.installed);
  }

  /** At the start of {@code VirtualThread.joinNanos}: negative means: go on. */
  public static int joinVirtual(Thread thread, long nanos) throws InterruptedException {
    Controller c = Controller.installed;
    if (Controller.absent(c) || !c.joinNanos(thread, nanos)) {
      return -1;
    }
    return c.alive(thread) == 0 ? 1 : 0;
  }

  /** At the start of {@code VirtualThread.getAndClearInterrupt}: negative means: go on. */
  public static int clearInterrupt(Thread thread) {
    if (Controller.absent(Controller.installed)) {
      return -1;
    }
    boolean interrupted = HeddleBridge.interrupted(thread);
    HeddleBridge.setInterrupted(thread, false);
    return interrupted ? 1 : 0;
  }

  /** At the start of {@code Thread.join(long)}. */
  public static boolean join(Thread thread, long millis) throws InterruptedException {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return false;
    }
    return c.joinNanos(thread, millis > Long.MAX_VALUE / 1_000_000 ? 0 : millis * 1_000_000);
  }

  /** At the start of {@code Thread.sleepNanos}. */
  public static boolean sleep(long nanos) throws InterruptedException {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return false;
    }
    c.sleep(nanos);
    return true;
  }

  /** At the start of {@code Thread.yield}. */
  public static boolean yielded() {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return false;
    }
    c.yielded();
    return true;
  }

  /** At the start of {@code Thread.interrupt}. */
  public static boolean interrupt(Thread thread) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return false;
    }
    return c.interrupt(thread);
  }

  /** At the start of {@code Thread.alive}: negative means: go on. */
  public static int alive(Thread thread) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return -1;
    }
    return c.alive(thread);
  }

  /** At the start of {@code VirtualThread.isTerminated}: negative means: go on. */
  public static int terminated(Thread thread) {
    int alive = alive(thread);
    return alive < 0 ? alive : 1 - alive;
  }

  /** At the start of {@code Thread.threadState}: {@code null} means: go on. */
  public static Thread.State state(Thread thread) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return null;
    }
    return c.state(thread);
  }

  /** At the start of {@code Thread.getAllThreads}: {@code null} means: go on. */
  public static Thread[] platformThreads() {
    Controller c = Controller.installed;
    return Controller.absent(c) ? null : c.platformThreads();
  }

  /** At the start of {@code Thread.asyncGetStackTrace}: {@code null} means: go on. */
  public static StackTraceElement[] stackTrace(Thread thread) {
    Controller c = Controller.installed;
    return Controller.absent(c) ? null : c.stackTrace(thread);
  }

  /**
   * Of the stack trace of a {@code Throwable} what belongs to the running thread of the program.
   */
  public static StackTraceElement[] ownFrames(StackTraceElement[] stack) {
    if (Controller.absent(Controller.installed)) {
      return stack;
    }
    StackTraceElement[] own = new StackTraceElement[stack.length];
    int count = 0;
    for (StackTraceElement frame : stack) {
      String name = frame.getClassName();
      if (name.equals("java.lang.HeddleBridge") && frame.getMethodName().startsWith("run")) {
        break;
      } else if (!isEngine(name) && !frame.getMethodName().equals("heddle$use")) {
        own[count++] = asWritten(frame);
      }
    }
    return Arrays.copyOf(own, count);
  }

  /** Initializers run under another name. */
  private static StackTraceElement asWritten(StackTraceElement frame) {
    return frame.getMethodName().equals("heddle$initializer")
        ? new StackTraceElement(
            frame.getClassLoaderName(),
            frame.getModuleName(),
            frame.getModuleVersion(),
            frame.getClassName(),
            "<clinit>",
            frame.getFileName(),
            frame.getLineNumber())
        : frame;
  }

  private static boolean isEngine(String className) {
    return className.startsWith("heddle.engine.execution.")
        || className.startsWith("heddle.engine.program.")
        || className.startsWith("heddle.hooks.")
        || className.equals("java.lang.HeddleBridge");
  }

  /** At the start of {@code Thread.getAllStackTraces}: {@code null} means: go on. */
  public static Map<Thread, StackTraceElement[]> stackTraces() {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return null;
    }
    Map<Thread, StackTraceElement[]> all = new HashMap<>();
    for (Thread thread : c.platformThreads()) {
      all.put(thread, thread.getStackTrace());
    }
    return all;
  }

  /** At the start of the untimed {@code LockSupport.park} methods. */
  public static boolean park(Object blocker) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return false;
    }
    c.park(blocker, false, false, 0);
    return true;
  }

  /** At the start of the {@code LockSupport.parkNanos} methods. */
  public static boolean parkNanos(Object blocker, long nanos) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return false;
    }
    c.park(blocker, true, false, nanos);
    return true;
  }

  /** At the start of the {@code LockSupport.parkUntil} methods. */
  public static boolean parkUntil(Object blocker, long millis) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return false;
    }
    c.park(blocker, true, true, millis);
    return true;
  }

  /** At the start of {@code LockSupport.unpark}. */
  public static boolean unpark(Thread thread) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return false;
    }
    return c.unpark(thread);
  }

  /** Stands for {@code Unsafe.park}. */
  public static void unsafePark(Unsafe unsafe, boolean absolute, long time) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      unsafe.park(absolute, time);
      return;
    }
    c.park(LockSupport.getBlocker(Thread.currentThread()), absolute || time != 0, absolute, time);
  }

  /** Stands for {@code Unsafe.unpark}. */
  public static void unsafeUnpark(Unsafe unsafe, Object thread) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      unsafe.unpark(thread);
      return;
    }
    if (!c.unpark((Thread) thread)) {
      unsafe.unpark(thread);
    }
  }

  /** Stands for {@code Runtime.addShutdownHook}. */
  public static void addShutdownHook(Runtime runtime, Thread hook) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      runtime.addShutdownHook(hook);
    } else {
      c.addShutdownHook(hook);
    }
  }

  /**
   * Stands for {@code Runtime.addShutdownHook} where the JDK wants to tidy up when the process
   * ends, which no program under control sees.
   */
  public static void addCleaner(Runtime runtime, Thread cleaner) {
    if (Controller.absent(Controller.installed)) {
      runtime.addShutdownHook(cleaner);
    }
  }

  /** Stands for {@code Runtime.removeShutdownHook}. */
  public static boolean removeShutdownHook(Runtime runtime, Thread hook) {
    Controller c = Controller.installed;
    return Controller.absent(c) ? runtime.removeShutdownHook(hook) : c.removeShutdownHook(hook);
  }

  /** At the start of {@code Thread.genThreadName}: {@code null} means: go on. */
  public static String name() {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return null;
    }
    return c.threadName();
  }

  /** At the start of {@code Random.seedUniquifier}: zero means: go on. */
  public static long seed() {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return 0;
    }
    return c.random();
  }

  /** At the start of {@code SecureRandom.nextBytes}: true if the bytes have been drawn. */
  public static boolean secureBytes(byte[] bytes) {
    Controller c = Controller.installed;
    if (Controller.absent(c) || bytes == null) {
      return false;
    }
    long drawn = 0;
    for (int i = 0; i < bytes.length; i++) {
      drawn = i % Long.BYTES == 0 ? c.random() : drawn >>> Byte.SIZE;
      bytes[i] = (byte) drawn;
    }
    return true;
  }

  /** At the start of {@code SecureRandom.generateSeed}: {@code null} means: go on. */
  public static byte[] secureSeed(int length) {
    if (length < 0) {
      return null;
    }
    byte[] seed = new byte[length];
    return secureBytes(seed) ? seed : null;
  }

  /** Stands for {@code VM.getNanoTimeAdjustment}, the clock behind {@code java.time}. */
  public static long nanoTimeAdjustment(long offsetSeconds) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return VM.getNanoTimeAdjustment(offsetSeconds);
    }
    return c.currentTimeMillis() * 1_000_000 - offsetSeconds * 1_000_000_000;
  }

  /** At the start of what leads out of Java. */
  public static void refuse(String what) {
    Controller c = Controller.installed;
    if (!Controller.absent(c)) {
      c.refuse(what);
    }
  }

  /** Stands for {@code ForkJoinPool.common}. */
  public static ForkJoinPool commonPool(ForkJoinPool real) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return real;
    }
    return c.commonPool(real);
  }

  /** Stands where the JDK asks which carrier it runs on: a logical thread is its own carrier. */
  public static Thread runner(JavaLangAccess access) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return access.currentCarrierThread();
    }
    return Thread.currentThread();
  }
}
