package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
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
    boolean quiet =
        switch (instruction) {
          case InvokeInstruction i when isInitialization(i) ->
              !m.isConstructorCall()
                  && QuietCalls.covers(
                      i.owner().asInternalName(), "<init>", i.type().stringValue());
          case InvokeInstruction i ->
              QuietCalls.covers(
                  i.owner().asInternalName(), i.name().stringValue(), i.type().stringValue());
          // May initialize the class.
          case NewObjectInstruction n ->
              QuietCalls.covers(n.className().asInternalName(), "<clinit>", "()V");
          default -> false;
        };
    if (quiet) {
      wrap(c, instruction);
    }
    return quiet;
  }

  private static boolean isInitialization(InvokeInstruction i) {
    return i.opcode() == Opcode.INVOKESPECIAL && i.name().equalsString("<init>");
  }

  private static void wrap(CodeBuilder c, Instruction instruction) {
    Label goOn = c.newLabel();
    // arguments
    HookCalls.OPEN.call(c, "enterQuiet", ConstantDescs.MTD_void); // arguments
    Label start = c.newBoundLabel();
    c.with(instruction); // result
    Label end = c.newBoundLabel();
    HookCalls.OPEN.call(c, "leaveQuiet", ConstantDescs.MTD_void); // result
    c.goto_(goOn);
    Label handler = c.newBoundLabel();
    // exception; the handlers of the method itself cover this code and come after it
    HookCalls.OPEN.call(c, "leaveQuiet", ConstantDescs.MTD_void); // exception
    c.athrow();
    c.exceptionCatchAll(start, end, handler);
    c.labelBinding(goOn); // result
  }
}
