package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells of objects that a method makes, once they are ready. Compilers duplicate the reference
 * before the constructor is called, so that it is on top afterwards; where that is not so, nothing
 * is told.
 */
final class Creations {
  private static final MethodTypeDesc CREATED =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);

  /** Of the objects whose constructors have not been called: whether there is a duplicate. */
  private final Deque<Boolean> unfinished = new ArrayDeque<>();

  private boolean justBegun;

  /** Behind an instruction. */
  void after(CodeBuilder c, Instruction i) {
    if (i instanceof NewObjectInstruction) {
      unfinished.push(false);
      justBegun = true;
      return;
    }
    if (justBegun && i.opcode() == Opcode.DUP) {
      unfinished.pop();
      unfinished.push(true);
    }
    justBegun = false;
    boolean ready =
        i instanceof InvokeInstruction call
            ? isConstructorOfNew(call) && unfinished.pop()
            : i instanceof NewReferenceArrayInstruction
                || i instanceof NewPrimitiveArrayInstruction
                || i instanceof NewMultiArrayInstruction;
    if (ready) {
      c.dup(); // object, object
      HookCalls.ROUNDS.call(c, "created", CREATED); // object
    }
  }

  private boolean isConstructorOfNew(InvokeInstruction call) {
    return call.opcode() == Opcode.INVOKESPECIAL
        && call.name().equalsString("<init>")
        && !unfinished.isEmpty();
  }
}
