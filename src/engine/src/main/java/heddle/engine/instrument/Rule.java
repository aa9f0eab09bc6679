package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;

/** Rewrites one kind of instruction. */
@FunctionalInterface
interface Rule {
  /**
   * Emits what shall stand for {@code instruction} and answers true, or leaves it to the next rule.
   */
  boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m);
}
