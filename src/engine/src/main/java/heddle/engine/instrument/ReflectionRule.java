package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeInstruction;

/**
 * Access to fields through {@code java.lang.reflect.Field}, to elements through {@code Array}. The
 * call does not tell whether a field is volatile, so that none takes part in a data race.
 */
final class ReflectionRule implements Rule {
  private static final String FIELD = "java/lang/reflect/Field";
  private static final String ARRAY = "java/lang/reflect/Array";

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i)) {
      return false;
    }
    String owner = i.owner().asInternalName();
    boolean element = owner.equals(ARRAY);
    String name = i.name().stringValue();
    String type = i.type().stringValue();
    boolean reads = name.startsWith("get") && type.startsWith(start(element, ")"));
    boolean writes = name.startsWith("set") && type.startsWith(start(element, ""));
    if (!element && !owner.equals(FIELD) || !reads && !writes) {
      return false;
    }
    SiteKind kind = reads ? SiteKind.VARIABLE_READ : SiteKind.VARIABLE_WRITE;
    int site = m.site(kind, owner, name, type, !element);
    SpilledCall call = new SpilledCall(c, i, m, HookCalls.OPEN);
    // field unless an element, arguments
    call.spill(); // field unless an element
    if (element) {
      c.ldc(i.owner().asSymbol()); // stands for the variables that arrays have
      call.load(0);
      call.load(1); // class, array, index
    } else {
      c.dup();
      call.load(0);
      c.iconst_m1(); // field, field, target, -1
    }
    HookCalls.OPEN.variable(c, site); // field unless an element
    call.invoke(); // result
    if (writes) {
      HookCalls.OPEN.updated(c); // result
    }
    return true;
  }

  /** How the descriptor of a method begins that gets, or sets, something of an object. */
  private static String start(boolean element, String end) {
    return element ? "(Ljava/lang/Object;I" + end : "(Ljava/lang/Object;" + end;
  }
}
