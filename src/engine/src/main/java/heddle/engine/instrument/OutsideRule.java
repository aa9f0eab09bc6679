package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.util.Set;

/**
 * Notes calls of code that is not the program's and may keep a state of its own (an iterator, say),
 * so that a round of a loop in which there was one is not taken for one that changes nothing.
 */
final class OutsideRule implements Rule {
  private static final Set<String> STATELESS =
      Set.of(
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Double",
          "java/lang/Enum",
          "java/lang/Float",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/String",
          "java/lang/invoke/VarHandle",
          "java/util/Objects",
          "java/util/concurrent/locks/LockSupport");

  /** Of {@code Thread}: what is a step, or changes nothing. */
  private static final Set<String> OF_THREAD =
      Set.of("currentThread", "isInterrupted", "onSpinWait", "yield");

  private static final Set<String> OF_OBJECT = Set.of("<init>", "getClass");

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (instruction instanceof InvokeInstruction i
        && keepsState(i.owner().asInternalName(), i.name().stringValue(), m)) {
      HookCalls.ROUNDS.call(c, "outside", ConstantDescs.MTD_void); // stack unchanged
    }
    return false;
  }

  private static boolean keepsState(String owner, String method, MethodScope m) {
    if (owner.startsWith("java/util/concurrent/atomic/Atomic") || STATELESS.contains(owner)) {
      return false;
    }
    return switch (owner) {
      case "java/lang/Math" -> method.equals("random");
      case "java/lang/Object" -> !OF_OBJECT.contains(method);
      case "java/lang/Thread" -> !OF_THREAD.contains(method);
      default -> !m.facts().isProgramAllTheWay(owner);
    };
  }
}
