package java.lang;

import heddle.hooks.Frame;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.annotation.ChangesCurrentThread;
import jdk.internal.vm.annotation.DontInline;

/**
 * The few things of {@code java.lang} that only its own package may touch: who the current thread
 * is, its interrupt flag and status, and the locals of a suspended continuation.
 *
 * <p>Lives in {@code java.lang} for that reason alone; everything else is in {@code heddle.hooks}.
 * Only the carrier thread of a worker calls it.
 */
public final class HeddleBridge {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  private HeddleBridge() {}

  /** Looked up on first use: this class is loaded before reflection works. */
  private static final class HolderOffsets {
    static final long HOLDER = UNSAFE.objectFieldOffset(Thread.class, "holder");
    static final long STATUS;

    static {
      try {
        STATUS =
            UNSAFE.objectFieldOffset(Class.forName("java.lang.Thread$FieldHolder"), "threadStatus");
      } catch (ClassNotFoundException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  /** The platform thread that runs this code, whoever it poses as. */
  public static Thread carrier() {
    return Thread.currentCarrierThread();
  }

  /**
   * Makes {@code Thread.currentThread()} answer {@code thread} on this carrier.
   *
   * <p>The call stands alone in a method that is never inlined: C2 miscompiles stores to statics in
   * its neighbourhood.
   */
  @ChangesCurrentThread
  @DontInline
  public static void masquerade(Thread thread) {
    Thread.currentCarrierThread().setCurrentThread(thread);
  }

  /** The interrupt flag of a logical thread, without the native call behind it. */
  public static boolean interrupted(Thread thread) {
    return thread.interrupted;
  }

  /** Sets or clears the interrupt flag of a logical thread. */
  public static void setInterrupted(Thread thread, boolean value) {
    thread.interrupted = value;
  }

  /** Stores a JVMTI thread status (5 alive and runnable, 2 terminated) in a platform thread. */
  public static void setStatus(Thread thread, int jvmtiStatus) {
    Object holder = UNSAFE.getReference(thread, HolderOffsets.HOLDER);
    UNSAFE.putIntVolatile(holder, HolderOffsets.STATUS, jvmtiStatus);
  }

  /**
   * The frames of a suspended continuation, innermost first. Locals are reliable only in
   * interpreted frames, so the worker that calls this runs without compilers.
   */
  public static List<Frame> frames(Continuation continuation) {
    List<Frame> frames = new ArrayList<>();
    LiveStackFrame.getStackWalker(
            EnumSet.of(StackWalker.Option.RETAIN_CLASS_REFERENCE), null, continuation)
        .walk(
            stream -> {
              stream.forEach(f -> frames.add(frame((LiveStackFrame) f)));
              return null;
            });
    return frames;
  }

  private static Frame frame(LiveStackFrame live) {
    Object[] slots = live.getLocals();
    Object[] locals = new Object[slots.length];
    boolean[] primitive = new boolean[slots.length];
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] instanceof LiveStackFrame.PrimitiveSlot p) {
        primitive[i] = true;
        locals[i] = p.size() == 8 ? p.longValue() : (long) p.intValue();
      } else {
        locals[i] = slots[i];
      }
    }
    return new Frame(
        live.getClassName(),
        live.getMethodName(),
        live.getDescriptor(),
        live.getByteCodeIndex(),
        live.toStackTraceElement().getLineNumber(),
        locals,
        primitive);
  }
}
