package heddle.hooks;

import java.util.List;
import jdk.internal.vm.Continuation;

/**
 * What the engine may ask of {@code java.lang}: the engine cannot name the bridge itself, because
 * compilers look for that package in {@code java.base} alone.
 */
public final class Carrier {
  private Carrier() {}

  /** The platform thread that runs this code, whoever it poses as. */
  public static Thread thread() {
    return HeddleBridge.carrier();
  }

  /** Makes {@code Thread.currentThread()} answer {@code thread} on this carrier. */
  public static void masquerade(Thread thread) {
    HeddleBridge.masquerade(thread);
  }

  /** What the carrier's present thread has looked up of scoped values, or null. */
  public static Object[] scopedValueCache() {
    return HeddleBridge.scopedValueCache();
  }

  /** Gives the present thread its cache of scoped values back. */
  public static void setScopedValueCache(Object[] cache) {
    HeddleBridge.setScopedValueCache(cache);
  }

  /** The interrupt flag of a logical thread. */
  public static boolean interrupted(Thread thread) {
    return HeddleBridge.interrupted(thread);
  }

  /** Sets or clears the interrupt flag of a logical thread. */
  public static void setInterrupted(Thread thread, boolean value) {
    HeddleBridge.setInterrupted(thread, value);
  }

  /** A thread of the program is alive from now on. */
  public static void started(Thread thread) {
    HeddleBridge.started(thread);
  }

  /** A thread of the program has ended. */
  public static void ended(Thread thread) {
    HeddleBridge.ended(thread);
  }

  /** Forgets the groups that a program has made below this one, and the priority that it set. */
  public static void reset(ThreadGroup group) {
    HeddleBridge.reset(group);
  }

  /** What a thread was given to run, or null if it has none. */
  public static Runnable task(Thread thread) {
    return HeddleBridge.task(thread);
  }

  /** Runs what a thread was made for; the thread is the current one. */
  public static void run(Thread thread) {
    HeddleBridge.run(thread);
  }

  /** Runs something else as the current thread, where scoped values find their bindings. */
  public static void runAs(Thread thread, Runnable code) {
    HeddleBridge.runAs(thread, code);
  }

  /** What the JVM does when a thread ends: scopes are left, and its container is told. */
  public static void exit(Thread thread) {
    HeddleBridge.exit(thread);
  }

  /** The frames of a suspended continuation with their locals, innermost first. */
  public static List<Frame> frames(Continuation continuation) {
    return HeddleBridge.frames(continuation);
  }
}
