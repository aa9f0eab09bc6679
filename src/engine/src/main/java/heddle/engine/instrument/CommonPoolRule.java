package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** The common pool: its threads would outlive an execution, so each execution has its own. */
final class CommonPoolRule implements Rule {
  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.ThreadHooks");
  private static final ClassDesc POOL = ClassDesc.of("java.util.concurrent.ForkJoinPool");

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof FieldInstruction f)
        || f.opcode() != Opcode.GETSTATIC
        || m.method().equals("<clinit>")
        || !f.typeSymbol().equals(POOL)
        || !f.name().equalsString("common") && !f.name().equalsString("ASYNC_POOL")) {
      return false;
    }
    c.with(f); // pool
    c.invokestatic(HOOKS, "commonPool", MethodTypeDesc.of(POOL, POOL)); // pool
    return true;
  }
}
