package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.List;
import java.util.Set;

/** Which classes of {@code java.base} are patched, and how. */
final class LibraryCatalogue {
  private static final String CONCURRENT = "java/util/concurrent/";
  private static final String ATOMIC = "java/util/concurrent/atomic/";

  /**
   * In {@code java.util.concurrent}, but with neither visible accesses nor calls: {@code
   * LockSupport} is handled by {@link Prefixes}; the others keep no state that threads share.
   */
  private static final Set<String> PLAIN =
      Set.of(
          "java/util/concurrent/locks/LockSupport",
          "java/util/concurrent/ThreadLocalRandom",
          "java/util/concurrent/TimeUnit",
          "java/util/concurrent/Helpers");

  /** Classes outside {@code java.util.concurrent} whose monitors a program may enter. */
  private static final Set<String> MONITORS =
      Set.of(
          "java/util/Vector",
          "java/util/Hashtable",
          "java/util/Collections$SynchronizedCollection",
          "java/util/Collections$SynchronizedSet",
          "java/util/Collections$SynchronizedSortedSet",
          "java/util/Collections$SynchronizedNavigableSet",
          "java/util/Collections$SynchronizedList",
          "java/util/Collections$SynchronizedRandomAccessList",
          "java/util/Collections$SynchronizedMap",
          "java/util/Collections$SynchronizedSortedMap",
          "java/util/Collections$SynchronizedNavigableMap",
          "java/util/Timer",
          "java/util/TimerThread",
          "java/util/TimerTask",
          "java/util/TaskQueue");

  /** Methods that run as silent regions: {@code class.method}, or {@code class.*}. */
  private static final Set<String> SILENT =
      Set.of(
          "java/lang/ThreadLocal.nextHashCode",
          "java/lang/ClassLoader.loadClass(Ljava/lang/String;Z)Ljava/lang/Class;",
          "jdk/internal/loader/BuiltinClassLoader.loadClassOrNull",
          "java/lang/invoke/MethodHandleNatives.linkCallSite",
          "java/lang/invoke/MethodHandleNatives.linkDynamicConstant",
          "java/lang/invoke/MethodHandleNatives.linkMethod",
          "java/lang/invoke/MethodHandleNatives.linkMethodHandleConstant",
          "java/lang/invoke/MethodHandleNatives.findMethodHandleType",
          "java/lang/invoke/VarForm.resolveMemberName",
          "java/lang/invoke/MethodType.makeImpl",
          "jdk/internal/util/ReferencedKeyMap.*",
          "jdk/internal/vm/SharedThreadContainer.*",
          "jdk/internal/vm/ThreadContainers.*",
          "jdk/internal/vm/ThreadContainers$RootContainer.*",
          "jdk/internal/vm/ThreadContainers$RootContainer$TrackingRootContainer.*",
          "jdk/internal/vm/ThreadContainers$RootContainer$CountingRootContainer.*");

  private static final Set<String> SPECIAL = Set.of("java/lang/Thread");

  /** How much of a class is rewritten. */
  enum Depth {
    /** Only its prefixes, special calls and silent regions. */
    CORE,
    /** Monitors, {@code wait} and clocks too. */
    MONITORS,
    /** Visible accesses too. */
    TRANSPARENT,
    /** Its public calls may be closed too. */
    CLOSED
  }

  /** The classes to patch besides those of {@code java.util.concurrent}. */
  static Set<String> others() {
    Set<String> all = new java.util.TreeSet<>(MONITORS);
    all.addAll(SPECIAL);
    for (String method : SILENT) {
      all.add(method.substring(0, method.indexOf('.')));
    }
    return all;
  }

  private LibraryCatalogue() {}

  static Depth depth(String className) {
    if (className.startsWith(ATOMIC)) {
      return Depth.TRANSPARENT;
    } else if (className.startsWith(CONCURRENT)) {
      return isPlain(className) ? Depth.MONITORS : Depth.CLOSED;
    }
    return MONITORS.contains(className) ? Depth.MONITORS : Depth.CORE;
  }

  private static boolean isPlain(String className) {
    int dollar = className.indexOf('$');
    return PLAIN.contains(dollar < 0 ? className : className.substring(0, dollar));
  }

  /** Whether the method runs as a silent region; all class initializers of rewritten code do. */
  static boolean isSilent(String className, MethodModel method) {
    String name = method.methodName().stringValue();
    if (name.equals("<clinit>")) {
      return depth(className) != Depth.CORE;
    }
    return SILENT.contains(className + "." + name)
        || SILENT.contains(className + "." + name + method.methodType().stringValue())
        || !name.equals("<init>") && SILENT.contains(className + ".*");
  }

  /** Whether a call of the method is one operation as long as the class is closed. */
  static boolean isCall(ClassModel owner, MethodModel method) {
    int without =
        ClassFile.ACC_ABSTRACT
            | ClassFile.ACC_NATIVE
            | ClassFile.ACC_BRIDGE
            | ClassFile.ACC_SYNTHETIC;
    int flags = method.flags().flagsMask();
    return depth(owner.thisClass().asInternalName()) == Depth.CLOSED
        && (owner.flags().flagsMask() & ClassFile.ACC_INTERFACE) == 0
        && (flags & ClassFile.ACC_PUBLIC) != 0
        && (flags & without) == 0
        && !List.of("<init>", "toString", "hashCode", "equals")
            .contains(method.methodName().stringValue());
  }

  /** Whether accesses in the method are visible. Nobody else sees an object in its constructor. */
  static boolean showsAccesses(String className, MethodModel method) {
    String name = method.methodName().stringValue();
    if (className.equals("java/lang/Thread")) {
      return name.equals("isInterrupted") || name.equals("getAndClearInterrupt");
    }
    return depth(className).compareTo(Depth.TRANSPARENT) >= 0 && !name.startsWith("<");
  }
}
