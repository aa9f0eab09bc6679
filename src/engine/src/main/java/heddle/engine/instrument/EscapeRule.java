package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Announces what runs uncontrolled: reflective access to fields, and the program's native code. */
final class EscapeRule implements Rule {
  private static final MethodTypeDesc ESCAPE =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (instruction instanceof InvokeInstruction i && escapes(i, m)) {
      String name = i.name().stringValue();
      int site =
          m.site(SiteKind.ESCAPE, i.owner().asInternalName(), name, i.type().stringValue(), false);
      c.loadConstant(site); // …, site
      HookCalls.OPEN.call(c, "escape", ESCAPE); // …
    }
    return false;
  }

  private static boolean escapes(InvokeInstruction i, MethodScope m) {
    String owner = i.owner().asInternalName();
    String name = i.name().stringValue();
    if (owner.equals("java/lang/reflect/Field")) {
      String type = i.type().stringValue();
      return (name.startsWith("get") && type.startsWith("(Ljava/lang/Object;)"))
          || (name.startsWith("set") && type.startsWith("(Ljava/lang/Object;"));
    }
    return !owner.startsWith("java/")
        && !owner.startsWith("[")
        && m.facts().isNative(owner, name, i.type().stringValue());
  }
}
