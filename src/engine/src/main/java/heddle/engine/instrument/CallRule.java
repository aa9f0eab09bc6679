package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls that are led to a hook which takes the same arguments, the receiver first. */
final class CallRule implements Rule {
  private record Hook(ClassDesc owner, String name, MethodTypeDesc type) {}

  /** What open code must not do for real. */
  static final CallRule OPEN = open();

  /** What code of the JDK must not do for real. */
  static final CallRule LIBRARY = library();

  /** Each execution has loggers of its own, which nobody has to clean up when the worker ends. */
  static final CallRule LOGGING =
      new CallRule()
          .with(
              "java/lang/Runtime.addShutdownHook(Ljava/lang/Thread;)V",
              "ThreadHooks.addCleaner",
              "(Ljava/lang/Runtime;Ljava/lang/Thread;)V");

  private final Map<String, Hook> hooks = new HashMap<>();

  private CallRule() {}

  private CallRule with(String method, String hook, String type) {
    int dot = hook.indexOf('.');
    hooks.put(
        method,
        new Hook(
            ClassDesc.of("heddle.hooks." + hook.substring(0, dot)),
            hook.substring(dot + 1),
            MethodTypeDesc.ofDescriptor(type)));
    return this;
  }

  /** Clocks are virtual. */
  private static CallRule clocks() {
    return new CallRule()
        .with("java/lang/System.nanoTime()J", "Hooks.nanoTime", "()J")
        .with("java/lang/System.currentTimeMillis()J", "Hooks.currentTimeMillis", "()J");
  }

  /** What finds a generator of this kind by its name. */
  private static String generator(String kind) {
    return "java/util/random/RandomGenerator$" + kind + ".of" + made(kind);
  }

  private static String made(String kind) {
    return "(Ljava/lang/String;)Ljava/util/random/RandomGenerator$" + kind + ";";
  }

  private static CallRule open() {
    return clocks()
        .with(
            "java/lang/Thread.holdsLock(Ljava/lang/Object;)Z",
            "MonitorHooks.holdsLock",
            "(Ljava/lang/Object;)Z")
        .with("java/lang/Math.random()D", "Hooks.random", "()D")
        .with(
            "java/util/random/RandomGenerator.of(Ljava/lang/String;)Ljava/util/random/RandomGenerator;",
            "RandomHooks.of",
            "(Ljava/lang/String;)Ljava/util/random/RandomGenerator;")
        .with(
            "java/util/random/RandomGenerator.getDefault()Ljava/util/random/RandomGenerator;",
            "RandomHooks.getDefault",
            "()Ljava/util/random/RandomGenerator;")
        .with(
            "java/util/random/RandomGeneratorFactory.create()Ljava/util/random/RandomGenerator;",
            "RandomHooks.create",
            "(Ljava/util/random/RandomGeneratorFactory;)Ljava/util/random/RandomGenerator;")
        .with(
            generator("SplittableGenerator"), "RandomHooks.splittable", made("SplittableGenerator"))
        .with(
            generator("StreamableGenerator"), "RandomHooks.streamable", made("StreamableGenerator"))
        .with(generator("JumpableGenerator"), "RandomHooks.jumpable", made("JumpableGenerator"))
        .with(generator("LeapableGenerator"), "RandomHooks.leapable", made("LeapableGenerator"))
        .with(
            generator("ArbitrarilyJumpableGenerator"),
            "RandomHooks.arbitrarilyJumpable",
            made("ArbitrarilyJumpableGenerator"))
        .with("java/lang/System.gc()V", "ReferenceHooks.collect", "()V")
        .with("java/lang/Runtime.gc()V", "ReferenceHooks.collect", "(Ljava/lang/Runtime;)V")
        .with(
            "java/lang/Runtime.addShutdownHook(Ljava/lang/Thread;)V",
            "ThreadHooks.addShutdownHook",
            "(Ljava/lang/Runtime;Ljava/lang/Thread;)V")
        .with(
            "java/lang/Runtime.removeShutdownHook(Ljava/lang/Thread;)Z",
            "ThreadHooks.removeShutdownHook",
            "(Ljava/lang/Runtime;Ljava/lang/Thread;)Z")
        .with("java/lang/System.exit(I)V", "Hooks.exit", "(I)V")
        .with("java/lang/Runtime.exit(I)V", "Hooks.exit", "(Ljava/lang/Runtime;I)V")
        .with("java/lang/Runtime.halt(I)V", "Hooks.exit", "(Ljava/lang/Runtime;I)V");
  }

  /** Numbers that a person who steps may choose. */
  static CallRule random() {
    CallRule rule = new CallRule();
    for (String owner :
        List.of(
            "java/util/Random",
            "java/util/SplittableRandom",
            "java/util/concurrent/ThreadLocalRandom",
            "java/util/random/RandomGenerator")) {
      String generator = "(Ljava/util/random/RandomGenerator;";
      rule.with(owner + ".nextInt(I)I", "RandomHooks.nextInt", generator + "I)I")
          .with(owner + ".nextInt(II)I", "RandomHooks.nextInt", generator + "II)I")
          .with(owner + ".nextBoolean()Z", "RandomHooks.nextBoolean", generator + ")Z");
    }
    return rule;
  }

  private static CallRule library() {
    return clocks()
        .with(
            "jdk/internal/misc/VM.getNanoTimeAdjustment(J)J",
            "ThreadHooks.nanoTimeAdjustment",
            "(J)J")
        .with(
            "jdk/internal/misc/Unsafe.park(ZJ)V",
            "ThreadHooks.unsafePark",
            "(Ljdk/internal/misc/Unsafe;ZJ)V")
        .with(
            "jdk/internal/misc/Unsafe.unpark(Ljava/lang/Object;)V",
            "ThreadHooks.unsafeUnpark",
            "(Ljdk/internal/misc/Unsafe;Ljava/lang/Object;)V")
        .with(
            "jdk/internal/access/JavaLangAccess.currentCarrierThread()Ljava/lang/Thread;",
            "ThreadHooks.runner",
            "(Ljdk/internal/access/JavaLangAccess;)Ljava/lang/Thread;");
  }

  /** Whether calls of this method are led to a hook. */
  boolean names(String owner, String name, String type) {
    return hooks.containsKey(owner + "." + name + type);
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i)) {
      return false;
    }
    String owner = i.owner().asInternalName();
    Hook hook = hooks.get(owner + "." + i.name().stringValue() + i.type().stringValue());
    if (hook == null || i.opcode() == Opcode.INVOKESPECIAL) {
      return false;
    }
    // receiver unless static, arguments
    c.invokestatic(hook.owner(), hook.name(), hook.type()); // result
    return true;
  }
}
