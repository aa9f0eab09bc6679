package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;

/** Calls that are led to a hook which takes the same arguments, the receiver first. */
final class CallRule implements Rule {
  private record Hook(ClassDesc owner, String name, MethodTypeDesc type) {}

  private final Map<String, Hook> hooks = new HashMap<>();

  /** Leads calls of {@code owner.name} to the hook. */
  CallRule with(String owner, String name, String type, String hookClass, String hook, String to) {
    hooks.put(
        owner + "." + name + type,
        new Hook(ClassDesc.of(hookClass), hook, MethodTypeDesc.ofDescriptor(to)));
    return this;
  }

  /** Clocks are virtual. */
  static CallRule clocks() {
    String hooks = "heddle.hooks.Hooks";
    return new CallRule()
        .with("java/lang/System", "nanoTime", "()J", hooks, "nanoTime", "()J")
        .with("java/lang/System", "currentTimeMillis", "()J", hooks, "currentTimeMillis", "()J");
  }

  /** What open code must not do for real. */
  static CallRule open() {
    String hooks = "heddle.hooks.Hooks";
    String exit = "(Ljava/lang/Runtime;I)V";
    return clocks()
        .with(
            "java/lang/Thread",
            "holdsLock",
            "(Ljava/lang/Object;)Z",
            hooks,
            "holdsLock",
            "(Ljava/lang/Object;)Z")
        .with("java/lang/System", "exit", "(I)V", hooks, "exit", "(I)V")
        .with("java/lang/Runtime", "exit", "(I)V", hooks, "exit", exit)
        .with("java/lang/Runtime", "halt", "(I)V", hooks, "exit", exit);
  }

  /** What code of the JDK must not do for real. */
  static CallRule library() {
    String hooks = "heddle.hooks.ThreadHooks";
    String unsafe = "jdk/internal/misc/Unsafe";
    return clocks()
        .with(unsafe, "park", "(ZJ)V", hooks, "unsafePark", "(Ljdk/internal/misc/Unsafe;ZJ)V")
        .with(
            unsafe,
            "unpark",
            "(Ljava/lang/Object;)V",
            hooks,
            "unsafeUnpark",
            "(Ljdk/internal/misc/Unsafe;Ljava/lang/Object;)V")
        .with(
            "jdk/internal/access/JavaLangAccess",
            "currentCarrierThread",
            "()Ljava/lang/Thread;",
            hooks,
            "runner",
            "(Ljdk/internal/access/JavaLangAccess;)Ljava/lang/Thread;");
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i)) {
      return false;
    }
    Hook hook =
        hooks.get(
            i.owner().asInternalName() + "." + i.name().stringValue() + i.type().stringValue());
    if (hook == null || i.opcode() == Opcode.INVOKESPECIAL) {
      return false;
    }
    // receiver unless static, arguments
    c.invokestatic(hook.owner(), hook.name(), hook.type()); // result
    return true;
  }
}
