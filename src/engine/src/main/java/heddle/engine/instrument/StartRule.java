package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** {@code Thread.start0} where a thread is started into a container. */
final class StartRule implements Rule {
  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.ThreadHooks");
  private static final MethodTypeDesc START = MethodTypeDesc.ofDescriptor("(Ljava/lang/Thread;)Z");

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i)
        || !i.name().equalsString("start0")
        || m.descriptor().equals("()V")) {
      return false;
    }
    Label really = c.newLabel();
    Label end = c.newLabel();
    // thread
    c.dup(); // thread, thread
    c.invokestatic(HOOKS, "start", START); // thread, taken
    c.ifeq(really); // thread
    c.pop();
    c.goto_(end);
    c.labelBinding(really); // thread
    c.with(i);
    c.labelBinding(end);
    return true;
  }
}
