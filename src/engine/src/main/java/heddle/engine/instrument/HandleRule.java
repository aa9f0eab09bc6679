package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;

/** Access methods of {@code VarHandle}. */
final class HandleRule implements Rule {
  private static final String OWNER = "java/lang/invoke/VarHandle";

  private final HookCalls hooks;

  HandleRule(HookCalls hooks) {
    this.hooks = hooks;
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i)
        || i.opcode() != Opcode.INVOKEVIRTUAL
        || !i.owner().asInternalName().equals(OWNER)) {
      return false;
    }
    String name = i.name().stringValue();
    AccessMethod access = AccessMethod.ofHandle(name);
    if (access == null) {
      return false;
    }
    int coordinates = i.typeSymbol().parameterCount() - access.values();
    if (coordinates < 0) {
      return false; // fails when it is linked
    }
    SpilledCall call = new SpilledCall(c, i, m, hooks);
    int site = m.site(access.variable(), OWNER, name, i.type().stringValue(), false);
    // handle, arguments
    call.spill(); // handle
    c.dup(); // handle, handle
    loadCoordinate(c, call, coordinates); // handle, handle, coordinate
    loadIndex(c, call, coordinates); // handle, handle, coordinate, index
    hooks.variable(c, site); // handle
    call.invoke(); // result
    call.tellOutcome(access.variable()); // result
    return true;
  }

  private static void loadCoordinate(CodeBuilder c, SpilledCall call, int coordinates) {
    if (coordinates > 0 && call.kind(0) == TypeKind.REFERENCE) {
      call.load(0);
    } else {
      c.aconst_null();
    }
  }

  private static void loadIndex(CodeBuilder c, SpilledCall call, int coordinates) {
    if (coordinates > 1 && call.kind(1) == TypeKind.INT) {
      call.load(1);
    } else {
      c.iconst_m1();
    }
  }
}
