package java.lang;

import heddle.hooks.Frame;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import jdk.internal.loader.BuiltinClassLoader;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.StackableScope;
import jdk.internal.vm.ThreadContainer;
import jdk.internal.vm.annotation.ChangesCurrentThread;
import jdk.internal.vm.annotation.DontInline;

/**
 * The few things of {@code java.lang} that only its own package may touch: who the current thread
 * is, its interrupt flag and status, how a thread begins and ends, and the locals of a suspended
 * continuation.
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
    static final long TASK;

    static {
      try {
        Class<?> holder = Class.forName("java.lang.Thread$FieldHolder");
        STATUS = UNSAFE.objectFieldOffset(holder, "threadStatus");
        TASK = UNSAFE.objectFieldOffset(holder, "task");
      } catch (ClassNotFoundException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  /** What a virtual thread keeps to itself; looked up once it is initialized. */
  private static final class VirtualOffsets {
    static final long STATE = UNSAFE.objectFieldOffset(VirtualThread.class, "state");
    static final long CONTINUATION = UNSAFE.objectFieldOffset(VirtualThread.class, "cont");
    static final long TARGET = UNSAFE.objectFieldOffset(Continuation.class, "target");
    static final long TASK;

    static {
      try {
        TASK =
            UNSAFE.objectFieldOffset(
                Class.forName("java.lang.VirtualThread$VThreadContinuation$1"), "val$task");
      } catch (ClassNotFoundException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  /** What a thread group keeps to itself. */
  private static final class GroupOffsets {
    static final long GROUPS = UNSAFE.objectFieldOffset(ThreadGroup.class, "ngroups");
    static final long WEAK_GROUPS = UNSAFE.objectFieldOffset(ThreadGroup.class, "nweaks");
    static final long PRIORITY = UNSAFE.objectFieldOffset(ThreadGroup.class, "maxPriority");
  }

  private static final int VIRTUAL_NEW = 0;
  private static final int VIRTUAL_STARTED = 1;
  private static final int VIRTUAL_TERMINATED = 99;
  private static final int RUNNABLE = 5;
  private static final int TERMINATED = 2;

  /** Whether it is one of the JDK's three loaders, the first of which is null. */
  public static boolean isBuiltin(ClassLoader loader) {
    return loader == null || loader instanceof BuiltinClassLoader;
  }

  /** Whether a class comes from one of these. */
  public static boolean isBuiltin(Class<?> type) {
    return isBuiltin(type.getClassLoader0());
  }

  /** The class of this name if this loader has loaded it already, or null. */
  public static Class<?> loaded(ClassLoader loader, String name) {
    return loader.findLoadedClass(name);
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

  /** What the carrier's present thread has looked up of scoped values, or null. */
  public static Object[] scopedValueCache() {
    return Thread.scopedValueCache();
  }

  /** Gives the present thread its cache of scoped values back. */
  public static void setScopedValueCache(Object[] cache) {
    Thread.setScopedValueCache(cache);
  }

  /** The interrupt flag of a logical thread, without the native call behind it. */
  public static boolean interrupted(Thread thread) {
    return thread.interrupted;
  }

  /** Sets or clears the interrupt flag of a logical thread. */
  public static void setInterrupted(Thread thread, boolean value) {
    thread.interrupted = value;
  }

  /** A thread of the program is alive from now on. */
  public static void started(Thread thread) {
    if (thread instanceof VirtualThread) {
      UNSAFE.putInt(thread, VirtualOffsets.STATE, VIRTUAL_STARTED);
    } else {
      setStatus(thread, RUNNABLE);
    }
  }

  /** A thread of the program has ended. */
  public static void ended(Thread thread) {
    if (thread instanceof VirtualThread) {
      UNSAFE.putInt(thread, VirtualOffsets.STATE, VIRTUAL_TERMINATED);
    } else {
      setStatus(thread, TERMINATED);
    }
  }

  private static void setStatus(Thread thread, int jvmtiStatus) {
    Object holder = UNSAFE.getReference(thread, HolderOffsets.HOLDER);
    UNSAFE.putInt(holder, HolderOffsets.STATUS, jvmtiStatus);
  }

  /** Whether a virtual thread has not been started yet. */
  public static boolean isNew(Thread virtual) {
    return UNSAFE.getIntVolatile(virtual, VirtualOffsets.STATE) == VIRTUAL_NEW;
  }

  /** Forgets the groups that a program has made below this one, and the priority that it set. */
  public static void reset(ThreadGroup group) {
    UNSAFE.putInt(group, GroupOffsets.GROUPS, 0);
    UNSAFE.putInt(group, GroupOffsets.WEAK_GROUPS, 0);
    UNSAFE.putInt(group, GroupOffsets.PRIORITY, Thread.MAX_PRIORITY);
  }

  /** What {@code VirtualThread.start} does before the thread runs. */
  public static void enterContainer(Thread virtual, ThreadContainer container) {
    virtual.setThreadContainer(container);
    container.add(virtual);
    try {
      virtual.inheritScopedValueBindings(container);
    } catch (Throwable e) {
      container.remove(virtual);
      ended(virtual);
      throw e;
    }
  }

  /** What a thread was given to run, or null if it has none. */
  public static Runnable task(Thread thread) {
    if (thread instanceof VirtualThread) {
      Object continuation = UNSAFE.getReference(thread, VirtualOffsets.CONTINUATION);
      Object target = UNSAFE.getReference(continuation, VirtualOffsets.TARGET);
      return (Runnable) UNSAFE.getReference(target, VirtualOffsets.TASK);
    }
    Object holder = UNSAFE.getReference(thread, HolderOffsets.HOLDER);
    return (Runnable) UNSAFE.getReference(holder, HolderOffsets.TASK);
  }

  /** Runs what a thread was made for; the thread is the current one. */
  public static void run(Thread thread) {
    if (thread instanceof VirtualThread) {
      thread.runWith(Thread.scopedValueBindings(), task(thread));
    } else {
      thread.run();
    }
  }

  /** Runs something else as the current thread, where scoped values find their bindings. */
  public static void runAs(Thread thread, Runnable code) {
    thread.runWith(Thread.scopedValueBindings(), code);
  }

  /** What {@code Thread.exit} does: scopes are left, and the container is told. */
  public static void exit(Thread thread) {
    if (thread.headStackableScopes() != null) {
      StackableScope.popAll();
    }
    ThreadContainer container = thread.threadContainer();
    if (container != null) {
      container.remove(thread);
    }
    thread.clearReferences();
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
