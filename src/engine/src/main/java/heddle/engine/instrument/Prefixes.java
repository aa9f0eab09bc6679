package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Methods of threads, {@code LockSupport} and others that first ask a hook: if it answers, they
 * return at once, or go on with what it answers.
 */
final class Prefixes {
  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.ThreadHooks");
  private static final ClassDesc LOADER_HOOKS = ClassDesc.of("heddle.hooks.LoaderHooks");
  private static final ClassDesc BYTES = ConstantDescs.CD_byte.arrayType();
  private static final MethodTypeDesc DEFINE =
      MethodTypeDesc.ofDescriptor(
          "(Ljava/lang/ClassLoader;Ljava/lang/String;[BII)Ljava/lang/Object;");
  private static final ClassDesc HOLDER = ClassDesc.of("java.lang.Thread$FieldHolder");
  private static final String LOCK_SUPPORT = "java/util/concurrent/locks/LockSupport.";
  private static final String LOADER = "java/lang/ClassLoader.";
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup.";
  private static final String THREAD = "java/lang/Thread.";
  private static final String CONTINUATION = "jdk/internal/vm/Continuation";
  private static final String VIRTUAL = "java/lang/VirtualThread.";
  private static final Map<String, Consumer<CodeBuilder>> ALL = new HashMap<>();

  static {
    String park = "(Ljava/lang/Object;)Z";
    String timed = "(Ljava/lang/Object;J)Z";
    String thread = "(Ljava/lang/Thread;)Z";
    ALL.put(LOCK_SUPPORT + "park()V", c -> ifDone(c.aconst_null(), "park", park));
    ALL.put(LOCK_SUPPORT + "park(Ljava/lang/Object;)V", c -> ifDone(c.aload(0), "park", park));
    ALL.put(
        LOCK_SUPPORT + "parkNanos(J)V", c -> ifDone(c.aconst_null().lload(0), "parkNanos", timed));
    ALL.put(
        LOCK_SUPPORT + "parkNanos(Ljava/lang/Object;J)V",
        c -> ifDone(c.aload(0).lload(1), "parkNanos", timed));
    ALL.put(
        LOCK_SUPPORT + "parkUntil(J)V", c -> ifDone(c.aconst_null().lload(0), "parkUntil", timed));
    ALL.put(
        LOCK_SUPPORT + "parkUntil(Ljava/lang/Object;J)V",
        c -> ifDone(c.aload(0).lload(1), "parkUntil", timed));
    ALL.put(
        LOCK_SUPPORT + "unpark(Ljava/lang/Thread;)V", c -> ifDone(c.aload(0), "unpark", thread));
    ALL.put(THREAD + "start()V", Prefixes::start);
    ALL.put(THREAD + "join(J)V", Prefixes::join);
    ALL.put(THREAD + "sleepNanos(J)V", c -> ifDone(c.lload(0), "sleep", "(J)Z"));
    ALL.put(THREAD + "yield()V", c -> ifDone(c, "yielded", "()Z"));
    ALL.put(THREAD + "interrupt()V", c -> ifDone(c.aload(0), "interrupt", thread));
    ALL.put(THREAD + "alive()Z", Prefixes::alive);
    String trace = "()[Ljava/lang/StackTraceElement;";
    ALL.put(
        THREAD + "getAllThreads()[Ljava/lang/Thread;",
        c -> ifAnswered(c, "platformThreads", "()[Ljava/lang/Thread;"));
    ALL.put(
        THREAD + "getAllStackTraces()Ljava/util/Map;",
        c -> ifAnswered(c, "stackTraces", "()Ljava/util/Map;"));
    ALL.put(THREAD + "asyncGetStackTrace" + trace, Prefixes::stackTrace);
    ALL.put(VIRTUAL + "asyncGetStackTrace" + trace, Prefixes::stackTrace);
    ALL.put(
        "jdk/internal/vm/ContinuationSupport.pinIfSupported()V",
        c -> ifDone(c, "controlled", "()Z"));
    ALL.put(
        "jdk/internal/vm/ContinuationSupport.unpinIfSupported()V",
        c -> ifDone(c, "controlled", "()Z"));
    virtual(thread);
    ALL.put(CONTINUATION + ".mount()V", c -> setMounted(c.iconst_1()));
    ALL.put(CONTINUATION + ".setMounted(Z)V", c -> setMounted(c.iload(1)));
    loaders();
    ALL.put(THREAD + "genThreadName()Ljava/lang/String;", Prefixes::name);
    ALL.put("java/util/Random.seedUniquifier()J", Prefixes::seed);
    String secure = "java/security/SecureRandom.";
    ALL.put(secure + "nextBytes([B)V", c -> ifDone(c.aload(1), "secureBytes", "([B)Z"));
    ALL.put(secure + "generateSeed(I)[B", c -> ifAnswered(c.iload(1), "secureSeed", "(I)[B"));
    ALL.put(
        "java/lang/ref/Reference.<init>(Ljava/lang/Object;Ljava/lang/ref/ReferenceQueue;)V",
        Prefixes::reference);
    // Nothing is ever cleared for it to clean.
    ALL.put(
        "jdk/internal/ref/CleanerImpl.start(Ljava/lang/ref/Cleaner;Ljava/util/concurrent/ThreadFactory;)V",
        c -> ifDone(c, "controlled", "()Z"));
    ALL.put(THREAD + "threadState()Ljava/lang/Thread$State;", Prefixes::state);
  }

  private Prefixes() {}

  /** A virtual thread answers for itself where a platform thread leaves it to {@code Thread}. */
  private static void virtual(String thread) {
    ALL.put(
        VIRTUAL + "start(Ljdk/internal/vm/ThreadContainer;)V",
        c ->
            ifDone(
                c.aload(0).aload(1),
                "startVirtual",
                "(Ljava/lang/Thread;Ljdk/internal/vm/ThreadContainer;)Z"));
    ALL.put(VIRTUAL + "interrupt()V", c -> ifDone(c.aload(0), "interrupt", thread));
    ALL.put(VIRTUAL + "alive()Z", Prefixes::alive);
    ALL.put(VIRTUAL + "isTerminated()Z", Prefixes::terminated);
    ALL.put(VIRTUAL + "threadState()Ljava/lang/Thread$State;", Prefixes::state);
    ALL.put(VIRTUAL + "joinNanos(J)Z", Prefixes::joinVirtual);
    ALL.put(VIRTUAL + "getAndClearInterrupt()Z", Prefixes::clearInterrupt);
  }

  /** What defines classes takes the rewritten class file in place of the one that it is given. */
  private static void loaders() {
    String protection = "Ljava/security/ProtectionDomain;)Ljava/lang/Class;";
    ALL.put(LOADER + "defineClass(Ljava/lang/String;[BII" + protection, Prefixes::define);
    ALL.put(
        LOADER + "defineClass(Ljava/lang/String;Ljava/nio/ByteBuffer;" + protection,
        Prefixes::onHeap);
    ALL.put(
        LOADER + "getSystemClassLoader()Ljava/lang/ClassLoader;",
        c -> ifAnswered(c, LOADER_HOOKS, "systemLoader", "()Ljava/lang/ClassLoader;"));
    String options = "[Ljava/lang/invoke/MethodHandles$Lookup$ClassOption;)";
    String lookup = "Ljava/lang/invoke/MethodHandles$Lookup;";
    ALL.put(LOOKUP + "defineClass([B)Ljava/lang/Class;", c -> defineBeside(c, "define"));
    ALL.put(
        LOOKUP + "defineHiddenClass([BZ" + options + lookup, c -> defineBeside(c, "defineHidden"));
    ALL.put(
        LOOKUP + "defineHiddenClassWithClassData([BLjava/lang/Object;Z" + options + lookup,
        c -> defineBeside(c, "defineHidden"));
  }

  private static void define(CodeBuilder c) {
    Label asIs = c.newLabel();
    Label changed = c.newLabel();
    int answer = c.allocateLocal(TypeKind.REFERENCE);
    c.aload(0).aload(1).aload(2).iload(3).iload(4); // loader, name, array, offset, length
    c.invokestatic(LOADER_HOOKS, "define", DEFINE); // answer
    c.astore(answer);
    c.aload(answer); // answer
    c.ifnull(asIs);
    c.aload(answer); // answer
    c.instanceOf(ConstantDescs.CD_Class); // whether it is the class
    c.ifeq(changed);
    c.aload(answer).checkcast(ConstantDescs.CD_Class); // class
    c.areturn();
    c.labelBinding(changed);
    c.aload(answer).checkcast(BYTES); // array
    c.astore(2);
    c.iconst_0().istore(3);
    c.aload(2).arraylength().istore(4);
    c.labelBinding(asIs);
  }

  private static void onHeap(CodeBuilder c) {
    ClassDesc buffer = ClassDesc.of("java.nio.ByteBuffer");
    c.aload(2); // buffer
    c.invokestatic(LOADER_HOOKS, "heap", MethodTypeDesc.of(buffer, buffer)); // buffer
    c.astore(2);
  }

  private static void defineBeside(CodeBuilder c, String hook) {
    c.aload(0); // lookup
    c.invokevirtual(
        ClassDesc.of("java.lang.invoke.MethodHandles$Lookup"),
        "lookupClass",
        MethodTypeDesc.of(ConstantDescs.CD_Class)); // class
    c.aload(1); // class, array
    c.invokestatic(
        LOADER_HOOKS, hook, MethodTypeDesc.of(BYTES, ConstantDescs.CD_Class, BYTES)); // array
    c.astore(1);
  }

  /** The prefix of this method as a transform, or null. */
  static CodeTransform of(MethodScope m) {
    String method = m.className() + "." + m.method() + m.descriptor();
    Consumer<CodeBuilder> prefix = ALL.containsKey(method) ? ALL.get(method) : Refusals.of(method);
    return prefix == null ? null : new AtStart(prefix);
  }

  private static void reference(CodeBuilder c) {
    c.aload(1); // referent
    c.invokestatic(
        ClassDesc.of("heddle.hooks.ReferenceHooks"),
        "made",
        MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;)V"));
  }

  /** Stack: arguments → ; returns if the hook answers true. */
  private static void ifDone(CodeBuilder c, String hook, String type) {
    Label goOn = c.newLabel();
    c.invokestatic(HOOKS, hook, MethodTypeDesc.ofDescriptor(type)); // done
    c.ifeq(goOn);
    c.return_();
    c.labelBinding(goOn);
  }

  /** Only a new thread can be started, and the original says so; no monitor is held yet. */
  private static void start(CodeBuilder c) {
    Label goOn = c.newLabel();
    c.aload(0); // thread
    c.getfield(ClassDesc.of("java.lang.Thread"), "holder", HOLDER); // holder
    c.getfield(HOLDER, "threadStatus", ConstantDescs.CD_int); // status
    c.ifne(goOn);
    c.aload(0); // thread
    c.invokestatic(HOOKS, "start", MethodTypeDesc.ofDescriptor("(Ljava/lang/Thread;)Z")); // done
    c.ifeq(goOn);
    c.return_();
    c.labelBinding(goOn);
  }

  /** The original refuses a negative time. */
  private static void join(CodeBuilder c) {
    Label goOn = c.newLabel();
    c.lload(1); // millis
    c.lconst_0(); // millis, 0
    c.lcmp(); // sign
    c.iflt(goOn);
    c.aload(0); // thread
    c.lload(1); // thread, millis
    c.invokestatic(HOOKS, "join", MethodTypeDesc.ofDescriptor("(Ljava/lang/Thread;J)Z")); // done
    c.ifeq(goOn);
    c.return_();
    c.labelBinding(goOn);
  }

  private static void alive(CodeBuilder c) {
    ifKnown(c.aload(0), "alive", "(Ljava/lang/Thread;)I");
  }

  private static void terminated(CodeBuilder c) {
    ifKnown(c.aload(0), "terminated", "(Ljava/lang/Thread;)I");
  }

  private static void joinVirtual(CodeBuilder c) {
    ifKnown(c.aload(0).lload(1), "joinVirtual", "(Ljava/lang/Thread;J)I");
  }

  /** The flag is read where everybody sees it, and then cleared. */
  private static void clearInterrupt(CodeBuilder c) {
    c.aload(0); // thread
    c.invokevirtual(
        ClassDesc.of("java.lang.Thread"),
        "isInterrupted",
        MethodTypeDesc.of(ConstantDescs.CD_boolean)); // flag
    c.pop();
    ifKnown(c.aload(0), "clearInterrupt", "(Ljava/lang/Thread;)I");
  }

  /** Stack: arguments → ; returns the hook's answer unless it is negative. */
  private static void ifKnown(CodeBuilder c, String hook, String type) {
    Label goOn = c.newLabel();
    int answer = c.allocateLocal(TypeKind.INT);
    c.invokestatic(HOOKS, hook, MethodTypeDesc.ofDescriptor(type)); // answer
    c.istore(answer);
    c.iload(answer); // answer
    c.iflt(goOn);
    c.iload(answer); // answer
    c.ireturn();
    c.labelBinding(goOn);
  }

  private static void state(CodeBuilder c) {
    c.aload(0); // thread
    ifAnswered(c, "state", "(Ljava/lang/Thread;)Ljava/lang/Thread$State;");
  }

  private static void stackTrace(CodeBuilder c) {
    ifAnswered(c.aload(0), "stackTrace", "(Ljava/lang/Thread;)[Ljava/lang/StackTraceElement;");
  }

  private static void name(CodeBuilder c) {
    ifAnswered(c, "name", "()Ljava/lang/String;");
  }

  /** Stack: arguments → ; returns the hook's answer unless it is null. */
  private static void ifAnswered(CodeBuilder c, String hook, String type) {
    ifAnswered(c, HOOKS, hook, type);
  }

  private static void ifAnswered(CodeBuilder c, ClassDesc hooks, String hook, String type) {
    Label goOn = c.newLabel();
    int answer = c.allocateLocal(TypeKind.REFERENCE);
    c.invokestatic(hooks, hook, MethodTypeDesc.ofDescriptor(type)); // answer
    c.astore(answer);
    c.aload(answer); // answer
    c.ifnull(goOn);
    c.aload(answer); // answer
    c.areturn();
    c.labelBinding(goOn);
  }

  /**
   * Stack: whether the continuation runs → ; takes the place of the original, which guards against
   * several carriers with an atomic operation in each direction of every switch. Here is but one.
   */
  private static void setMounted(CodeBuilder c) {
    ClassDesc continuation = ClassDesc.ofInternalName(CONTINUATION);
    ClassDesc unsafe = ClassDesc.of("jdk.internal.misc.Unsafe");
    int mounted = c.allocateLocal(TypeKind.INT);
    c.istore(mounted);
    c.getstatic(continuation, "U", unsafe); // unsafe
    c.aload(0); // unsafe, continuation
    c.getstatic(continuation, "MOUNTED_OFFSET", ConstantDescs.CD_long); // …, offset
    c.iload(mounted); // …, offset, mounted
    c.invokevirtual(unsafe, "putBoolean", MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;JZ)V"));
    c.return_();
  }

  private static void seed(CodeBuilder c) {
    Label goOn = c.newLabel();
    int answer = c.allocateLocal(TypeKind.LONG);
    c.invokestatic(HOOKS, "seed", MethodTypeDesc.of(ConstantDescs.CD_long)); // answer
    c.lstore(answer);
    c.lload(answer); // answer
    c.lconst_0(); // answer, 0
    c.lcmp(); // sign
    c.ifeq(goOn);
    c.lload(answer); // answer
    c.lreturn();
    c.labelBinding(goOn);
  }
}
