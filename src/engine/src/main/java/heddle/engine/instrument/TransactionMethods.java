package heddle.engine.instrument;

import heddle.model.scenario.Judging.Transactions;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * The methods by which transactions read, write, begin and commit: when one ends, the hooks learn
 * of it.
 */
public final class TransactionMethods {
  /** What a method does, by its number in the hooks. */
  public enum Role {
    /** It begins an attempt. */
    BEGIN,
    /** It reads a variable. */
    READ,
    /** It writes a variable. */
    WRITE,
    /** It ends an attempt. */
    COMMIT
  }

  /** No method is one of these. */
  static final TransactionMethods NONE = new TransactionMethods(null);

  private static final MethodTypeDesc HOOK =
      MethodTypeDesc.ofDescriptor("(ILjava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)V");

  private final Transactions stated;
  private final ClassPatterns classes;

  private TransactionMethods(Transactions stated) {
    this.stated = stated;
    classes = new ClassPatterns(stated == null ? List.of() : stated.classes());
  }

  /** The methods that a scenario names; none if it names none. */
  public static TransactionMethods of(Transactions stated) {
    return stated == null ? NONE : new TransactionMethods(stated);
  }

  /** What tells of a method's end, or null if it is none of these. */
  CodeTransform telling(MethodModel method, MethodScope scope) {
    Role role = role(method, scope);
    if (role == null) {
      return null;
    }
    MethodTypeDesc type = method.methodTypeSymbol();
    return new Bracket(
        c -> {},
        c -> returns(c, type, role),
        c -> {
          if (role == Role.COMMIT) {
            fails(c);
          }
        });
  }

  /** Stack: result → result. */
  private static void returns(CodeBuilder c, MethodTypeDesc type, Role role) {
    int value = c.allocateLocal(TypeKind.REFERENCE);
    if (role == Role.WRITE) {
      argument(c, type, 1); // result, value
    } else if (role == Role.BEGIN || type.returnType().equals(ConstantDescs.CD_void)) {
      c.aconst_null(); // result, null
    } else {
      copy(c, type.returnType()); // result, result
      box(c, type.returnType()); // result, value
    }
    c.astore(value); // result
    c.loadConstant(role.ordinal()); // result, role
    c.aload(0); // result, role, transaction
    if (role == Role.READ || role == Role.WRITE) {
      argument(c, type, 0); // result, role, transaction, variable
    } else {
      c.aconst_null();
    }
    c.aload(value); // result, role, transaction, variable, value
    HookCalls.OPEN.call(c, "transaction", HOOK); // result
  }

  /** Stack: exception → exception. */
  private static void fails(CodeBuilder c) {
    int exception = c.allocateLocal(TypeKind.REFERENCE);
    c.dup(); // exception, exception
    c.astore(exception); // exception
    c.loadConstant(Role.COMMIT.ordinal()); // exception, role
    c.aload(0); // exception, role, transaction
    c.aconst_null(); // exception, role, transaction, null
    c.aload(exception); // exception, role, transaction, null, exception
    HookCalls.OPEN.call(c, "transaction", HOOK); // exception
  }

  private static void argument(CodeBuilder c, MethodTypeDesc type, int index) {
    int slot = 1;
    for (int i = 0; i < index; i++) {
      slot += TypeKind.from(type.parameterType(i)).slotSize();
    }
    c.loadLocal(TypeKind.from(type.parameterType(index)), slot);
    box(c, type.parameterType(index));
  }

  private static void copy(CodeBuilder c, ClassDesc type) {
    if (TypeKind.from(type).slotSize() == 2) {
      c.dup2();
    } else {
      c.dup();
    }
  }

  private static void box(CodeBuilder c, ClassDesc type) {
    if (type.isPrimitive()) {
      ClassDesc box = Boxes.of(type);
      c.invokestatic(box, "valueOf", MethodTypeDesc.of(box, type));
    }
  }

  private Role role(MethodModel method, MethodScope scope) {
    int excluded = ClassFile.ACC_BRIDGE | ClassFile.ACC_SYNTHETIC | ClassFile.ACC_STATIC;
    if (stated == null
        || (method.flags().flagsMask() & excluded) != 0
        || !classes.match(scope.className().replace('/', '.'))) {
      return null;
    }
    String name = scope.method();
    int parameters = method.methodTypeSymbol().parameterCount();
    if (name.equals(stated.begin())) {
      return Role.BEGIN;
    } else if (name.equals(stated.read()) && parameters > 0) {
      return Role.READ;
    } else if (name.equals(stated.write()) && parameters > 1) {
      return Role.WRITE;
    }
    return name.equals(stated.commit()) ? Role.COMMIT : null;
  }
}
