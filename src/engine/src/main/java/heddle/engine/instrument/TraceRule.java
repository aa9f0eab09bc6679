package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Where the stack trace of a {@code Throwable} is returned: below the first frame of a thread of
 * the program stand frames of the engine, and of other threads, which are none of its business.
 */
final class TraceRule implements Rule {
  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.ThreadHooks");
  private static final MethodTypeDesc OWN_FRAMES =
      MethodTypeDesc.ofDescriptor("([Ljava/lang/StackTraceElement;)[Ljava/lang/StackTraceElement;");

  /** Whether this is the method that makes them. */
  static boolean applies(MethodScope m) {
    return m.className().equals("java/lang/StackTraceElement")
        && m.method().equals("of")
        && m.descriptor().equals("(Ljava/lang/Object;I)[Ljava/lang/StackTraceElement;");
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (instruction.opcode() != Opcode.ARETURN) {
      return false;
    }
    // frames
    c.invokestatic(HOOKS, "ownFrames", OWN_FRAMES); // frames
    c.with(instruction);
    return true;
  }
}
