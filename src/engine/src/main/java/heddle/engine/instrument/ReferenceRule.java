package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/**
 * What the program does to weak, soft and phantom references. The virtual machine reads them in a
 * way of its own, so that it is the calls that are led to hooks.
 */
final class ReferenceRule implements Rule {
  private static final String REFERENCE = "java/lang/ref/Reference";

  /** The hook of each method, and what it does to the referent. */
  private static final Map<String, SiteKind> METHODS =
      Map.of(
          "get()Ljava/lang/Object;",
          SiteKind.VARIABLE_READ,
          "refersTo(Ljava/lang/Object;)Z",
          SiteKind.VARIABLE_READ,
          "clear()V",
          SiteKind.VARIABLE_WRITE,
          "enqueue()Z",
          SiteKind.VARIABLE_WRITE);

  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.ReferenceHooks");

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i) || i.opcode() != Opcode.INVOKEVIRTUAL) {
      return false;
    }
    String name = i.name().stringValue();
    String type = i.type().stringValue();
    SiteKind kind = METHODS.get(name + type);
    if (kind == null || !m.facts().isA(i.owner().asInternalName(), REFERENCE)) {
      return false;
    }
    // reference, argument unless there is none
    c.loadConstant(m.site(kind, REFERENCE, name, type, true)); // …, site
    int end = type.indexOf(')');
    String hook = "(L" + REFERENCE + ";" + type.substring(1, end) + "I" + type.substring(end);
    c.invokestatic(HOOKS, name, MethodTypeDesc.ofDescriptor(hook)); // result
    return true;
  }
}
