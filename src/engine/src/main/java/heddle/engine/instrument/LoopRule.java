package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.constant.ConstantDescs;

/** Counts iterations: a loop without visible operations must not run for ever. */
final class LoopRule implements Rule {
  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (instruction instanceof BranchInstruction b && m.isBehind(b.target())) {
      HookCalls.ROUNDS.call(c, "loop", ConstantDescs.MTD_void); // stack unchanged
    }
    return false;
  }
}
