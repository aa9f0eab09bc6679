package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * First uses of classes whose {@link Initializer} runs anew: {@code new}, static fields, and {@code
 * Class.forName}. Static methods and constructors see to it themselves.
 */
final class UseRule implements Rule {
  private static final MethodTypeDesc NAMED = MethodTypeDesc.ofDescriptor("(Ljava/lang/Class;)V");
  private static final String FOR_NAME = "(Ljava/lang/String;)Ljava/lang/Class;";
  private static final String FOR_NAME_OF_LOADER =
      "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;";

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (instruction instanceof NewObjectInstruction n) {
      use(c, n.className().asInternalName(), m);
    } else if (instruction instanceof FieldInstruction f && isStatic(f.opcode())) {
      String named = f.owner().asInternalName();
      String declared = m.facts().declaring(named, f.name().stringValue(), f.type().stringValue());
      if (declared != null
          && m.facts().isHeld(declared, f.name().stringValue(), f.type().stringValue())) {
        use(c, declared, m);
        held(c, f, Companion.of(desc(declared)));
        return true;
      }
      boolean nameable = declared != null && m.facts().canName(m.className(), desc(declared));
      use(c, nameable ? declared : named, m);
    } else if (instruction instanceof InvokeInstruction i
        && i.name().equalsString("forName")
        && i.owner().asInternalName().equals("java/lang/Class")) {
      return forName(c, i);
    }
    return false;
  }

  /** A variable of an interface is where its companion holds it. */
  private static void held(CodeBuilder c, FieldInstruction f, ClassDesc companion) {
    if (f.opcode() == Opcode.GETSTATIC) {
      c.getstatic(companion, f.name().stringValue(), f.typeSymbol()); // value
    } else {
      // value
      c.putstatic(companion, f.name().stringValue(), f.typeSymbol());
    }
  }

  private static boolean forName(CodeBuilder c, InvokeInstruction i) {
    if (i.type().equalsString(FOR_NAME)) {
      // name
      c.with(i); // class
      c.dup(); // class, class
      HookCalls.INITIALIZERS.call(c, "use", NAMED); // class
      return true;
    } else if (i.type().equalsString(FOR_NAME_OF_LOADER)) {
      // name, whether to initialize it, loader
      HookCalls.INITIALIZERS.call(
          c, "forName", MethodTypeDesc.ofDescriptor(FOR_NAME_OF_LOADER)); // class
      return true;
    }
    return false;
  }

  private static boolean isStatic(Opcode opcode) {
    return opcode == Opcode.GETSTATIC || opcode == Opcode.PUTSTATIC;
  }

  private static ClassDesc desc(String internalName) {
    return ClassDesc.ofInternalName(internalName);
  }

  private static void use(CodeBuilder c, String type, MethodScope m) {
    if (!type.equals(m.className()) && mayRenew(type, m.owner())) {
      emit(c, type, m.owner());
    }
  }

  /**
   * Whether the initializer of a class runs anew in every execution, or may do so: what other
   * classes a loader of the program's own defines is not known beforehand.
   */
  static boolean mayRenew(String type, ClassScope user) {
    return user.own && !type.startsWith("java/")
        ? !type.startsWith("[") && !user.facts.isLibrary(type)
        : user.facts.renews(type);
  }

  /** Stack unchanged. */
  static void emit(CodeBuilder c, String type, ClassScope user) {
    if (user.own && !LibraryCatalogue.isRenewed(type)) {
      c.ldc(desc(type)); // class
      HookCalls.INITIALIZERS.call(c, "use", NAMED);
    } else {
      Initializer.emitUse(c, user.facts.isInterface(type) ? Companion.of(desc(type)) : desc(type));
    }
  }
}
