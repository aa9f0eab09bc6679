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

  /** The interrupt flag of a logical thread. */
  public static boolean interrupted(Thread thread) {
    return HeddleBridge.interrupted(thread);
  }

  /** Sets or clears the interrupt flag of a logical thread. */
  public static void setInterrupted(Thread thread, boolean value) {
    HeddleBridge.setInterrupted(thread, value);
  }

  /** Stores a JVMTI thread status (5 alive and runnable, 2 terminated) in a platform thread. */
  public static void setStatus(Thread thread, int jvmtiStatus) {
    HeddleBridge.setStatus(thread, jvmtiStatus);
  }

  /** The frames of a suspended continuation with their locals, innermost first. */
  public static List<Frame> frames(Continuation continuation) {
    return HeddleBridge.frames(continuation);
  }
}
