package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Access to fields through {@code java.lang.reflect.Field}, to elements through {@code Array}. The
 * call does not tell whether the field is volatile, so that it has two sites.
 */
final class ReflectionRule implements Rule {
  private static final String FIELD = "java/lang/reflect/Field";
  private static final String ARRAY = "java/lang/reflect/Array";
  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.HandleHooks");
  private static final MethodTypeDesc ANNOUNCE =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/reflect/Field;Ljava/lang/Object;II)V");

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
    int plain = m.site(kind, owner, name, type, false);
    SpilledCall call = new SpilledCall(c, i, m, HookCalls.OPEN);
    // field unless an element, arguments
    call.spill(); // field unless an element
    if (element) {
      c.ldc(i.owner().asSymbol()); // stands for the variables that arrays have
      call.load(0);
      call.load(1); // class, array, index
      HookCalls.OPEN.variable(c, plain); //
    } else {
      c.dup();
      call.load(0); // field, field, target
      c.loadConstant(plain); // field, field, target, site
      c.loadConstant(m.site(kind, owner, name, type, true)); // field, field, target, site, site
      c.invokestatic(HOOKS, "reflected", ANNOUNCE); // field
    }
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
