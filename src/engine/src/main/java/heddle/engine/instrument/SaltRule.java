package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeInstruction;

/**
 * The order of immutable sets and maps, which the JDK changes from one virtual machine to the next
 * by the time at which it starts: it is that of one moment here.
 */
final class SaltRule implements Rule {
  static final String CLASS = "java/util/ImmutableCollections";

  private static final long MOMENT = 0x9E3779B97F4A7C15L;

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i)
        || !m.method().equals("<clinit>")
        || !i.owner().asInternalName().equals("java/lang/System")
        || !i.name().equalsString("nanoTime")) {
      return false;
    }
    c.loadConstant(MOMENT); // moment
    return true;
  }
}
