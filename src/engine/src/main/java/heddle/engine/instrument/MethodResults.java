package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Tells what a method returns, for a person who steps through the program. */
final class MethodResults implements CodeTransform {
  /** Whether the worker is one that is stepped. */
  static final boolean WANTED = Boolean.getBoolean("heddle.results");

  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.ResultHooks");
  private static final MethodTypeDesc ENTERED = MethodTypeDesc.of(ConstantDescs.CD_int);
  private static final MethodTypeDesc RETURNED =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;Ljava/lang/String;I)V");

  private final ClassDesc type;
  private final String name;
  private int entered;

  private MethodResults(ClassDesc type, String name) {
    this.type = type;
    this.name = name;
  }

  /** What tells of a method's result, or null if it has none or is not the program's own. */
  static MethodResults of(MethodModel method, MethodScope scope) {
    ClassDesc type = method.methodTypeSymbol().returnType();
    boolean made = (method.flags().flagsMask() & ClassFile.ACC_BRIDGE) != 0;
    if (!WANTED || made || type.equals(ConstantDescs.CD_void)) {
      return null;
    }
    String owner = scope.className().replace('/', '.');
    return new MethodResults(type, owner + "." + scope.method());
  }

  @Override
  public void atStart(CodeBuilder c) {
    entered = c.allocateLocal(TypeKind.INT);
    c.invokestatic(HOOKS, "entered", ENTERED); // entered
    c.istore(entered);
  }

  @Override
  public void accept(CodeBuilder c, CodeElement e) {
    if (e instanceof ReturnInstruction) {
      // result
      if (TypeKind.from(type).slotSize() == 2) {
        c.dup2(); // result, result
      } else {
        c.dup(); // result, result
      }
      if (type.isPrimitive()) {
        ClassDesc box = Boxes.of(type);
        c.invokestatic(box, "valueOf", MethodTypeDesc.of(box, type));
      }
      c.ldc(name).iload(entered); // result, result, name, entered
      c.invokestatic(HOOKS, "returned", RETURNED); // result
    }
    c.with(e);
  }
}
