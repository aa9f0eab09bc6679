package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.MethodTypeDesc;

/** {@code Object.wait}, {@code notify} and {@code notifyAll}, whatever class the call names. */
final class WaitRule implements Rule {
  private static final MethodTypeDesc NOTIFY =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;I)V");

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i) || i.opcode() == Opcode.INVOKESTATIC) {
      return false;
    }
    String name = i.name().stringValue();
    String type = i.type().stringValue();
    SiteKind kind = kind(name, type);
    if (kind == null) {
      return false;
    }
    // monitor, arguments
    c.loadConstant(m.site(kind, "java/lang/Object", name, type, false)); // monitor, arguments, site
    switch (kind) {
      case NOTIFY -> HookCalls.MONITORS.call(c, "notifyOne", NOTIFY);
      case NOTIFY_ALL -> HookCalls.MONITORS.call(c, "notifyAll", NOTIFY);
      default -> HookCalls.MONITORS.call(c, "await", await(type));
    }
    return true;
  }

  /** Whether a method of this name and type is one of them. */
  static boolean names(String name, String type) {
    return kind(name, type) != null;
  }

  /** These methods are final in {@code Object}: nothing else can have their names and types. */
  private static SiteKind kind(String name, String type) {
    return switch (name) {
      case "notify" -> type.equals("()V") ? SiteKind.NOTIFY : null;
      case "notifyAll" -> type.equals("()V") ? SiteKind.NOTIFY_ALL : null;
      case "wait" ->
          switch (type) {
            case "()V", "(J)V", "(JI)V" -> SiteKind.WAIT;
            default -> null;
          };
      default -> null;
    };
  }

  private static MethodTypeDesc await(String type) {
    String arguments = type.substring(1, type.indexOf(')'));
    return MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;" + arguments + "I)V");
  }
}
