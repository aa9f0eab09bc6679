package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which classes of {@code java.base} are patched, and how. */
public final class LibraryCatalogue {
  private static final String CONCURRENT = "java/util/concurrent/";
  private static final String ATOMIC = "java/util/concurrent/atomic/";
  private static final String THREAD = "java/lang/Thread";
  private static final String VIRTUAL_THREAD = "java/lang/VirtualThread";

  /** What serialization reads and writes objects with. */
  private static final String REFLECTOR = "java/io/ObjectStreamClass$FieldReflector";

  static final String ENUM = "java/lang/Enum";

  /** Classes of which only single methods are changed. */
  private static final List<String> CORE =
      List.of(
          THREAD,
          VIRTUAL_THREAD,
          ENUM,
          "java/lang/StackTraceElement",
          "java/lang/ThreadGroup",
          REFLECTOR,
          "java/lang/invoke/MethodHandles$Lookup",
          "java/lang/ref/Reference",
          "jdk/internal/ref/CleanerImpl",
          "java/security/SecureRandom",
          "jdk/internal/vm/Continuation",
          SaltRule.CLASS,
          "jdk/internal/vm/ContinuationSupport");

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

  /** Classes elsewhere, with those nested in them, that are made for threads to share. */
  private static final Set<String> SHARED =
      Set.of(
          "java/util/Hashtable",
          "java/util/Random",
          "java/util/TaskQueue",
          "java/util/Timer",
          "java/util/TimerTask",
          "java/util/TimerThread",
          "java/util/Vector");

  /**
   * Classes that guard what they have with their own monitor, so that it is enough to see that and
   * their volatile fields.
   */
  private static final Set<String> GUARDED =
      Set.of(
          "java/io/PipedInputStream",
          "java/io/PipedOutputStream",
          "java/io/PipedReader",
          "java/io/PipedWriter",
          "java/lang/StringBuffer",
          "java/lang/ref/ReferenceQueue",
          "java/util/Observable");

  /** The packages of {@code java.logging} that are patched as a whole. */
  static final List<String> LOGGING = List.of("java/util/logging/", "sun/util/logging/internal/");

  /** Its classes of which threads share objects; a call of one may hold its monitor and block. */
  private static final Set<String> LOGGERS =
      Set.of(
          "java/util/logging/ConsoleHandler",
          "java/util/logging/FileHandler",
          "java/util/logging/Handler",
          "java/util/logging/LogManager",
          "java/util/logging/Logger",
          "java/util/logging/MemoryHandler",
          "java/util/logging/SocketHandler",
          "java/util/logging/StreamHandler");

  /** Streams that lock themselves; what they write to may be the program's, and wait. */
  private static final Set<String> STREAMS =
      Set.of(
          "java/io/BufferedInputStream",
          "java/io/BufferedOutputStream",
          "java/io/BufferedReader",
          "java/io/BufferedWriter",
          "java/io/ByteArrayOutputStream",
          "java/io/CharArrayWriter",
          "java/io/DataOutputStream",
          "java/io/LineNumberReader",
          "java/io/PrintWriter",
          "java/io/PushbackInputStream",
          "java/io/PushbackReader");

  /** What these extend or lead to, and what standard output is. */
  private static final Set<String> LOCKED_STREAMS =
      Set.of(
          "java/io/FilterOutputStream",
          "java/io/PrintStream",
          "java/io/Reader",
          "java/io/Writer",
          "sun/nio/cs/StreamDecoder",
          "sun/nio/cs/StreamEncoder");

  /** The same of classes nested in {@code Collections}. */
  private static final String SYNCHRONIZED = "java/util/Collections$Synchronized";

  /**
   * Collections that are not made for threads to share, with those nested in them: what happens if
   * threads share them all the same can be stepped through. A {@code StringBuilder} is one of
   * characters.
   */
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java/lang/AbstractStringBuilder",
          "java/lang/StringBuilder",
          "java/util/AbstractCollection",
          "java/util/AbstractList",
          "java/util/AbstractMap",
          "java/util/AbstractQueue",
          "java/util/AbstractSequentialList",
          "java/util/AbstractSet",
          "java/util/ArrayDeque",
          "java/util/ArrayList",
          "java/util/BitSet",
          "java/util/EnumMap",
          "java/util/EnumSet",
          "java/util/HashMap",
          "java/util/HashSet",
          "java/util/IdentityHashMap",
          "java/util/JumboEnumSet",
          "java/util/LinkedHashMap",
          "java/util/LinkedHashSet",
          "java/util/LinkedList",
          "java/util/PriorityQueue",
          "java/util/RegularEnumSet",
          "java/util/TreeMap",
          "java/util/TreeSet",
          "java/util/WeakHashMap");

  /** Views of arrays, which are no more made for that than what they are views of. */
  private static final Set<String> VIEWS =
      Set.of(
          "java/util/Arrays$ArrayItr",
          "java/util/Arrays$ArrayList",
          "java/util/Spliterators$ArraySpliterator",
          "java/util/Spliterators$DoubleArraySpliterator",
          "java/util/Spliterators$IntArraySpliterator",
          "java/util/Spliterators$LongArraySpliterator");

  private static final String BUFFERS = "java/nio/";

  /** Classes that ask a clock. */
  private static final Set<String> CLOCKS =
      Set.of(
          "java/time/Clock",
          "java/time/Clock$SystemClock",
          "java/time/Clock$SystemInstantSource",
          "java/util/Calendar",
          "java/util/Date",
          "java/util/GregorianCalendar");

  /** Methods, or all of a class, that are not under control at all. */
  private static final Set<String> OFFSTAGE =
      Set.of(
          "java/lang/ThreadLocal.nextHashCode",
          "java/lang/ClassLoader.loadClass(Ljava/lang/String;Z)Ljava/lang/Class;",
          "java/lang/ClassLoader.findNative",
          "java/lang/invoke/MethodHandle.asTypeUncached",
          "java/lang/invoke/MethodHandle.customize",
          "java/lang/invoke/MethodHandleNatives.linkCallSite",
          "java/lang/invoke/MethodHandleNatives.linkDynamicConstant",
          "java/lang/invoke/MethodHandleNatives.linkMethod",
          "java/lang/invoke/MethodHandleNatives.linkMethodHandleConstant",
          "java/lang/invoke/MethodHandleNatives.findMethodHandleType",
          "java/lang/invoke/MethodType.makeImpl",
          "java/lang/invoke/VarForm.resolveMemberName",
          "java/lang/invoke/VarHandle.getMethodHandleUncached",
          "jdk/internal/loader/BuiltinClassLoader.loadClassOrNull",
          "jdk/internal/reflect/MethodHandleAccessorFactory.newConstructorAccessor",
          "jdk/internal/reflect/MethodHandleAccessorFactory.newFieldAccessor",
          "jdk/internal/reflect/MethodHandleAccessorFactory.newMethodAccessor",
          "jdk/internal/util/ReferencedKeyMap.*",
          "jdk/internal/vm/SharedThreadContainer.onStart",
          "jdk/internal/vm/SharedThreadContainer.onExit",
          "jdk/internal/vm/SharedThreadContainer.close",
          "jdk/internal/vm/SharedThreadContainer.create(Ljdk/internal/vm/ThreadContainer;Ljava/lang/String;)Ljdk/internal/vm/SharedThreadContainer;",
          "jdk/internal/vm/ThreadContainers.*",
          "jdk/internal/vm/ThreadContainers$RootContainer.*",
          "jdk/internal/vm/ThreadContainers$RootContainer$TrackingRootContainer.*",
          "jdk/internal/vm/ThreadContainers$RootContainer$CountingRootContainer.*");

  /**
   * Classes, with those nested in them, whose use of locks and collections is none of the program's
   * business, though it may get at them by an interface: as iterators, or as streams. They lock for
   * real.
   */
  private static final Set<String> QUIET =
      Set.of(
          "java/util/ServiceLoader",
          "java/util/jar/JarFile",
          "java/util/zip/ZipFile",
          "sun/nio/cs/StreamDecoder",
          "sun/nio/cs/StreamEncoder");

  /** Methods without scheduling points. */
  private static final Set<String> SILENT =
      Set.of("java/lang/Thread.setDaemon", "java/util/concurrent/ThreadLocalRandom.localInit");

  /**
   * Calls of classes that are not closed: what a thread asks about others, and what the JDK itself
   * does when a thread ends and others notice.
   */
  private static final Set<String> SINGLE_CALLS =
      Set.of(
          "java/lang/Thread.getAllStackTraces",
          "java/lang/Thread.getState",
          "java/lang/Thread.isAlive",
          "java/lang/ThreadGroup.activeCount",
          "java/lang/ThreadGroup.enumerate",
          "java/util/concurrent/ThreadPerTaskExecutor.taskComplete");

  /** How much of a class is rewritten. */
  enum Depth {
    /** Only its {@link Prefixes}, clocks, and what is not under control. */
    CORE,
    /** Monitors and {@code wait} too. */
    MONITORS,
    /** Visible accesses too. */
    TRANSPARENT,
    /** All accesses, and its public calls may be closed. */
    COLLECTION,
    /** Its public calls may be closed too. */
    CLOSED
  }

  private LibraryCatalogue() {}

  /**
   * The classes to patch of all those below {@code java/util} and {@code java/nio}, and elsewhere.
   */
  static Set<String> classes(List<String> below) {
    Set<String> all = new TreeSet<>(CLOCKS);
    QUIET.stream().filter(name -> !name.startsWith("java/")).forEach(all::add);
    all.addAll(CORE);
    all.addAll(Refusals.classes());
    all.addAll(GUARDED);
    all.addAll(COLLECTIONS);
    all.addAll(STREAMS);
    all.addAll(LOCKED_STREAMS);
    for (String method : OFFSTAGE) {
      all.add(method.substring(0, method.indexOf('.')));
    }
    for (String name : below) {
      if (depth(name) != Depth.CORE || QUIET.contains(outermost(name))) {
        all.add(name);
      }
    }
    return all;
  }

  static Depth depth(String className) {
    if (className.startsWith(ATOMIC) || GUARDED.contains(className)) {
      return Depth.TRANSPARENT;
    } else if (className.startsWith(CONCURRENT)) {
      return PLAIN.contains(outermost(className)) ? Depth.MONITORS : Depth.CLOSED;
    }
    if (isCollection(className)) {
      return Depth.COLLECTION;
    }
    if (STREAMS.contains(className)) {
      return Depth.CLOSED;
    } else if (LOCKED_STREAMS.contains(className)) {
      return Depth.MONITORS;
    } else if (isLogging(className)) {
      return LOGGERS.contains(outermost(className)) ? Depth.CLOSED : Depth.MONITORS;
    }
    boolean shared = SHARED.contains(outermost(className)) || className.startsWith(SYNCHRONIZED);
    return shared ? Depth.CLOSED : Depth.CORE;
  }

  /** Whether calls of a class outside {@code java.util} are operations all the same. */
  static boolean isShared(String className) {
    return STREAMS.contains(className) || LOGGERS.contains(className);
  }

  /** Whether it belongs to {@code java.logging}. */
  static boolean isLogging(String className) {
    return LOGGING.stream().anyMatch(className::startsWith);
  }

  /**
   * Whether its static state is part of the program's, and made fresh like that: loggers that one
   * execution has named and given handlers are unknown to the next.
   */
  public static boolean isRenewed(String className) {
    return isLogging(className);
  }

  /** Whether it is a collection that is not made for threads to share, by its internal name. */
  public static boolean isCollection(String className) {
    return COLLECTIONS.contains(outermost(className))
        || VIEWS.contains(className)
        || isBuffer(className);
  }

  /** Whether it is a buffer, or has to do with them. */
  private static boolean isBuffer(String className) {
    return className.startsWith(BUFFERS)
        && className.indexOf('/', BUFFERS.length()) < 0
        && className.contains("Buffer")
        && !className.endsWith("Exception");
  }

  /** Whether its accesses are those of the program that calls it. */
  static boolean isReflecting(String className) {
    return className.equals(REFLECTOR);
  }

  /** Whether it is the class that builders of strings extend. */
  static boolean isBuilder(String className) {
    return className.equals("java/lang/AbstractStringBuilder");
  }

  private static String outermost(String className) {
    int dollar = className.indexOf('$');
    return dollar < 0 ? className : className.substring(0, dollar);
  }

  static boolean asksClock(String className) {
    return CLOCKS.contains(className) || depth(className) != Depth.CORE;
  }

  static boolean startsThreads(String className) {
    return className.equals(THREAD);
  }

  /** Whether nothing in the method is under control. */
  static boolean isOffstage(String className, MethodModel method) {
    String name = className + "." + method.methodName().stringValue();
    return OFFSTAGE.contains(name)
        || OFFSTAGE.contains(name + method.methodType().stringValue())
        || !method.methodName().equalsString("<init>") && OFFSTAGE.contains(className + ".*");
  }

  /** Whether the method has no scheduling points; no class initializer of rewritten code has. */
  static boolean isSilent(String className, MethodModel method) {
    return method.methodName().equalsString("<clinit>")
        ? depth(className) != Depth.CORE
        : SILENT.contains(className + "." + method.methodName().stringValue());
  }

  /** Whether what the library does in the method is invisible; not what it calls back. */
  static boolean isQuiet(String className, MethodModel method) {
    return QUIET.contains(outermost(className))
        && !method.methodName().stringValue().startsWith("<");
  }

  /** Whether a call of the method is one operation as long as the class is closed. */
  static boolean isCall(ClassModel owner, MethodModel method) {
    int excluded =
        ClassFile.ACC_ABSTRACT
            | ClassFile.ACC_NATIVE
            | ClassFile.ACC_BRIDGE
            | ClassFile.ACC_SYNTHETIC;
    int flags = method.flags().flagsMask();
    if (SINGLE_CALLS.contains(
        owner.thisClass().asInternalName() + "." + method.methodName().stringValue())) {
      return true;
    }
    Depth depth = depth(owner.thisClass().asInternalName());
    return (depth == Depth.CLOSED || depth == Depth.COLLECTION)
        && (owner.flags().flagsMask() & ClassFile.ACC_INTERFACE) == 0
        && (flags & ClassFile.ACC_PUBLIC) != 0
        && (flags & excluded) == 0
        && !method.methodName().equalsString("<init>")
        && (depth == Depth.COLLECTION
            || !List.of("toString", "hashCode", "equals")
                .contains(method.methodName().stringValue()));
  }

  /** Whether the first argument of a method is the key of the entry that it is about. */
  static boolean isKeyed(MethodScope m) {
    return m.className().equals("java/util/concurrent/ConcurrentHashMap")
        && !m.isStatic()
        && m.descriptor().startsWith("(Ljava/lang/Object;");
  }

  /** Whether accesses in the method are visible. Nobody else sees an object in its constructor. */
  static boolean showsAccesses(String className, MethodModel method) {
    String name = method.methodName().stringValue();
    if (className.equals(THREAD)) {
      return name.equals("isInterrupted") || name.equals("getAndClearInterrupt");
    }
    if (className.equals(VIRTUAL_THREAD)) {
      return name.equals("isInterrupted");
    }
    return depth(className).compareTo(Depth.TRANSPARENT) >= 0 && !name.startsWith("<");
  }
}
