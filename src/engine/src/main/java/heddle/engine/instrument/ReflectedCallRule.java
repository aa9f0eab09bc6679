package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * {@code Method.invoke} first asks whether the method is {@code wait} or {@code notify}, whose
 * monitor the virtual machine does not know.
 */
final class ReflectedCallRule implements Rule {
  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.WaitHooks");
  private static final MethodTypeDesc INVOKED =
      MethodTypeDesc.ofDescriptor(
          "(Ljava/lang/reflect/Method;Ljava/lang/Object;[Ljava/lang/Object;I)Z");

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i)
        || !i.owner().asInternalName().equals("java/lang/reflect/Method")
        || !i.name().equalsString("invoke")) {
      return false;
    }
    SpilledCall call = new SpilledCall(c, i, m, HookCalls.OPEN);
    Label done = c.newLabel();
    Label goOn = c.newLabel();
    HookCalls.ROUNDS.call(c, "outside", ConstantDescs.MTD_void); // stack unchanged
    // method, target, arguments
    call.spill(); // method
    c.dup(); // method, method
    call.load(0);
    call.load(1); // method, method, target, arguments
    loadSites(c, m); // method, method, target, arguments, sites
    c.invokestatic(HOOKS, "invoked", INVOKED); // method, done
    c.ifne(done);
    call.invoke(); // result
    c.goto_(goOn);
    c.labelBinding(done); // method
    c.pop();
    c.aconst_null(); // result
    c.labelBinding(goOn);
    return true;
  }

  /** Loads the first of three sites in a row, of which one will be meant. */
  static void loadSites(CodeBuilder c, MethodScope m) {
    int first = m.site(SiteKind.WAIT, "java/lang/Object", "wait", "()V", false);
    m.site(SiteKind.NOTIFY, "java/lang/Object", "notify", "()V", false);
    m.site(SiteKind.NOTIFY_ALL, "java/lang/Object", "notifyAll", "()V", false);
    c.loadConstant(first);
  }
}
