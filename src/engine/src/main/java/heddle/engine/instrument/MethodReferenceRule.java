package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * References like {@code lock::notifyAll} to methods that open code must not call for real: they
 * are led to a method that is added to the class, in which the call can be rewritten.
 */
final class MethodReferenceRule implements Rule {
  private final List<Rule> calls;

  /** A rule for references to the methods whose calls those rules rewrite. */
  MethodReferenceRule(List<Rule> calls) {
    this.calls = calls;
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeDynamicInstruction i)) {
      return false;
    }
    boolean changed = false;
    List<ConstantDesc> arguments = new ArrayList<>();
    for (ConstantDesc argument : i.bootstrapArgs()) {
      if (argument instanceof DirectMethodHandleDesc handle && wanted(handle)) {
        arguments.add(addition(i, handle, m));
        changed = true;
      } else {
        arguments.add(argument);
      }
    }
    if (changed) {
      c.invokedynamic(
          DynamicCallSiteDesc.of(
              i.bootstrapMethod(),
              i.name().stringValue(),
              i.typeSymbol(),
              arguments.toArray(ConstantDesc[]::new)));
    }
    return changed;
  }

  private static boolean wanted(DirectMethodHandleDesc handle) {
    return ReferencedMethod.isCall(handle)
        && (WaitRule.names(handle.methodName(), handle.lookupDescriptor())
            || isLed(handle.owner(), handle.methodName(), handle.lookupDescriptor()));
  }

  private static boolean isLed(ClassDesc of, String name, String type) {
    String owner = of.isArray() ? of.descriptorString() : ClassFacts.internalName(of);
    return CallRule.OPEN.names(owner, name, type) || BulkRule.names(owner, name, type);
  }

  private MethodHandleDesc addition(
      InvokeDynamicInstruction i, DirectMethodHandleDesc handle, MethodScope m) {
    ReferencedMethod method =
        new ReferencedMethod(
            "heddle$" + handle.methodName() + "$" + m.owner().additions.size(),
            handle,
            receiver(i, handle),
            m.line(),
            calls);
    m.owner().additions.add(method);
    return MethodHandleDesc.ofMethod(
        m.owner().isInterface
            ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
            : DirectMethodHandleDesc.Kind.STATIC,
        ClassDesc.ofInternalName(m.className()),
        method.name(),
        method.type());
  }

  /** A captured receiver must have exactly the type that the added method takes. */
  private static ClassDesc receiver(InvokeDynamicInstruction i, DirectMethodHandleDesc handle) {
    MethodTypeDesc captured = i.typeSymbol();
    return captured.parameterCount() > 0 ? captured.parameterType(0) : handle.owner();
  }
}
