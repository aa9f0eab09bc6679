package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** A call whose arguments are put into locals, where hooks before and after it find them. */
final class SpilledCall {
  private final CodeBuilder c;
  private final InvokeInstruction call;
  private final MethodScope m;
  private final HookCalls hooks;
  private final List<ClassDesc> types;
  private final int[] locals;

  SpilledCall(CodeBuilder c, InvokeInstruction call, MethodScope m, HookCalls hooks) {
    this.c = c;
    this.call = call;
    this.m = m;
    this.hooks = hooks;
    types = call.typeSymbol().parameterList();
    locals = new int[types.size()];
  }

  /** Stack: receiver, arguments → receiver. */
  void spill() {
    for (int i = locals.length - 1; i >= 0; i--) {
      locals[i] = m.temp(c, kind(i), i);
      c.storeLocal(kind(i), locals[i]);
    }
  }

  TypeKind kind(int argument) {
    return TypeKind.from(types.get(argument)).asLoadable();
  }

  /** Stack: → argument. */
  void load(int argument) {
    c.loadLocal(kind(argument), locals[argument]);
  }

  /** Carries the call out. Stack: receiver → result. */
  void invoke() {
    for (int i = 0; i < locals.length; i++) {
      load(i);
    }
    c.with(call);
  }

  /** Tells the hooks what came of it. Stack: result → what the program shall see. */
  void tellOutcome(SiteKind kind) {
    ClassDesc result = call.typeSymbol().returnType();
    int last = locals.length - 1;
    switch (kind) {
      case VARIABLE_READ, MEMORY_READ -> {
        if (result.equals(ConstantDescs.CD_void)) {
          hooks.updated(c); // the value was not wanted
        } else {
          hooks.read(c, result, m); // value
        }
      }
      case VARIABLE_WRITE, MEMORY_WRITE -> {
        load(last); // value
        hooks.assigned(c, kind(last));
      }
      case VARIABLE_CAS, VARIABLE_WEAK_CAS, MEMORY_CAS, MEMORY_WEAK_CAS -> {
        if (result.equals(ConstantDescs.CD_boolean)) {
          TypeKind common = common(kind(last - 1), kind(last));
          // won
          loadAs(last - 1, common); // won, expected
          loadAs(last, common); // won, expected, update
          hooks.exchanged(c, common); // won
        } else {
          hooks.updated(c);
        }
      }
      default -> hooks.updated(c);
    }
  }

  /**
   * A call site may give an {@code int} for one value and a {@code long} or a box for the other.
   */
  private static TypeKind common(TypeKind a, TypeKind b) {
    if (a == TypeKind.REFERENCE || b == TypeKind.REFERENCE) {
      return TypeKind.REFERENCE;
    }
    return width(a) >= width(b) ? a : b;
  }

  private static int width(TypeKind kind) {
    return switch (kind) {
      case DOUBLE -> 3;
      case FLOAT -> 2;
      case LONG -> 1;
      default -> 0;
    };
  }

  private void loadAs(int argument, TypeKind wanted) {
    load(argument);
    TypeKind is = kind(argument);
    if (is == wanted) {
      return;
    }
    if (wanted != TypeKind.REFERENCE) {
      c.conversion(is, wanted);
      return;
    }
    ClassDesc primitive = types.get(argument);
    ClassDesc box = Boxes.of(primitive);
    c.invokestatic(box, "valueOf", MethodTypeDesc.of(box, primitive));
  }
}
