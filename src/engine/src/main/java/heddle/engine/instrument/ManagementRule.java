package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/** Questions about threads that are asked of {@code ThreadMXBean}. */
final class ManagementRule implements Rule {
  private static final String BEAN = "java/lang/management/ThreadMXBean";
  private static final String INFO = ")Ljava/lang/management/ThreadInfo;";
  private static final String INFOS = ")[Ljava/lang/management/ThreadInfo;";

  private static final Set<String> METHODS =
      Set.of(
          "findDeadlockedThreads()[J",
          "findMonitorDeadlockedThreads()[J",
          "getAllThreadIds()[J",
          "getThreadCount()I",
          "getThreadInfo(J" + INFO,
          "getThreadInfo(JI" + INFO,
          "getThreadInfo([J" + INFOS,
          "getThreadInfo([JI" + INFOS);

  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.ManagementHooks");

  /** Whether a call is answered. */
  static boolean answers(InvokeInstruction i) {
    return i.opcode() == Opcode.INVOKEINTERFACE
        && i.owner().asInternalName().equals(BEAN)
        && METHODS.contains(i.name().stringValue() + i.type().stringValue());
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i) || !answers(i)) {
      return false;
    }
    String name = i.name().stringValue();
    MethodTypeDesc type = i.typeSymbol();
    ClassDesc result = type.returnType();
    MethodTypeDesc hook =
        type.insertParameterTypes(0, ConstantDescs.CD_Object)
            .insertParameterTypes(type.parameterCount() + 1, ConstantDescs.CD_int);
    // bean, arguments
    c.loadConstant(m.site(SiteKind.CALL, BEAN, name, i.type().stringValue(), false)); // …, site
    if (i.type().stringValue().endsWith(INFO)) {
      c.invokestatic(HOOKS, name, hook.changeReturnType(ConstantDescs.CD_Object)); // info
      c.checkcast(result); // info
    } else if (i.type().stringValue().endsWith(INFOS)) {
      c.invokestatic(
          HOOKS, name, hook.changeReturnType(ConstantDescs.CD_Object.arrayType())); // infos
      c.checkcast(result); // infos
    } else {
      c.invokestatic(HOOKS, name, hook); // answer
    }
    return true;
  }
}
