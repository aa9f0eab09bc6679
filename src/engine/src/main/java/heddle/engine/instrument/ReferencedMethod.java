package heddle.engine.instrument;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * A static method that does what a method reference stands for.
 *
 * @param name its name
 * @param target the method that is called
 * @param receiver the type of its first argument, if the target is an instance method
 * @param line the line of the reference
 * @param rules what rewrites the call
 */
record ReferencedMethod(
    String name, DirectMethodHandleDesc target, ClassDesc receiver, int line, List<Rule> rules) {
  private static final int FLAGS =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  /** Whether the handle calls a method. */
  static boolean isCall(DirectMethodHandleDesc handle) {
    return switch (handle.kind()) {
      case VIRTUAL, STATIC, INTERFACE_VIRTUAL, SPECIAL -> true;
      default -> false;
    };
  }

  private boolean isStatic() {
    return target.kind() == DirectMethodHandleDesc.Kind.STATIC;
  }

  MethodTypeDesc type() {
    MethodTypeDesc called = MethodTypeDesc.ofDescriptor(target.lookupDescriptor());
    return isStatic() ? called : called.insertParameterTypes(0, receiver);
  }

  void addTo(ClassBuilder builder, ClassScope owner) {
    builder.withMethodBody(name, type(), FLAGS, c -> body(c, owner));
  }

  private void body(CodeBuilder c, ClassScope owner) {
    MethodScope m = new MethodScope(owner, name, type().descriptorString(), line);
    if (line >= 0) {
      c.lineNumber(line);
    }
    for (int i = 0; i < type().parameterCount(); i++) {
      c.loadLocal(TypeKind.from(type().parameterType(i)), c.parameterSlot(i));
    }
    // arguments
    InvokeInstruction call = call(c);
    for (Rule rule : rules) {
      if (rule.rewrite(c, call, m)) {
        break;
      }
    }
    // result
    c.return_(TypeKind.from(type().returnType()));
  }

  private InvokeInstruction call(CodeBuilder c) {
    MethodRefEntry method =
        c.constantPool()
            .methodRefEntry(
                target.owner(),
                target.methodName(),
                MethodTypeDesc.ofDescriptor(target.lookupDescriptor()));
    return InvokeInstruction.of(isStatic() ? Opcode.INVOKESTATIC : Opcode.INVOKEVIRTUAL, method);
  }
}
