package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ConstantDescs;

/**
 * Calls of parts of the JDK that use atomics and locks for purposes of their own: caches, lazy
 * tables, the lock of a {@code PrintStream}. They would only blur what the program does.
 */
final class QuietRule implements Rule {
  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!isQuiet(instruction, m)) {
      return false;
    }
    wrap(c, () -> c.with(instruction));
    return true;
  }

  private static boolean isQuiet(Instruction instruction, MethodScope m) {
    if (instruction instanceof NewObjectInstruction n) { // may initialize the class
      return QuietCalls.covers(n.className().asInternalName(), "<clinit>", "()V");
    }
    if (!(instruction instanceof InvokeInstruction i)) {
      return false;
    }
    String name = i.name().stringValue();
    return !(name.equals("<init>") && m.isConstructorCall())
        && QuietCalls.covers(i.owner().asInternalName(), name, i.type().stringValue());
  }

  /** Emits code that shall be quiet. */
  static void wrap(CodeBuilder c, Runnable code) {
    Label goOn = c.newLabel();
    // arguments
    HookCalls.REGIONS.call(c, "enterQuiet", ConstantDescs.MTD_void); // arguments
    Label start = c.newBoundLabel();
    code.run(); // result
    Label end = c.newBoundLabel();
    HookCalls.REGIONS.call(c, "leaveQuiet", ConstantDescs.MTD_void); // result
    c.goto_(goOn);
    Label handler = c.newBoundLabel();
    // exception; the handlers of the method itself cover this code and come after it
    HookCalls.REGIONS.call(c, "leaveQuiet", ConstantDescs.MTD_void); // exception
    c.athrow();
    c.exceptionCatchAll(start, end, handler);
    c.labelBinding(goOn); // result
  }
}
