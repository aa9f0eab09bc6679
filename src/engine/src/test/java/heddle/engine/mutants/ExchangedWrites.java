package heddle.engine.mutants;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds statements that write something shared and stand one after the other, and exchanges them. A
 * statement is a stretch of instructions from an empty operand stack to an empty one, without jumps
 * and stores into variables.
 */
final class ExchangedWrites {
  /** A statement: its instructions, and what it writes, or null. */
  private record Statement(int from, int to, String writes) {}

  private ExchangedWrites() {}

  static List<Fault> in(List<CodeElement> body) {
    List<Fault> found = new ArrayList<>();
    Statement before = null;
    int at = 0;
    while (at < body.size()) {
      Statement statement = statement(body, at);
      if (statement == null) {
        before = null;
        at++;
      } else {
        if (before != null && before.writes() != null && statement.writes() != null) {
          found.add(exchanged(body, before, statement));
        }
        before = statement;
        at = statement.to();
      }
    }
    return found;
  }

  private static Fault exchanged(List<CodeElement> body, Statement a, Statement b) {
    return new Fault(
        b.writes() + " before " + a.writes(),
        a.from(),
        b.to(),
        code -> {
          body.subList(b.from(), b.to()).forEach(code::with);
          body.subList(a.from(), a.to()).forEach(code::with);
        });
  }

  /** The statement that begins here, or null. */
  private static Statement statement(List<CodeElement> body, int from) {
    int depth = 0;
    for (int i = from; i < body.size(); i++) {
      CodeElement e = body.get(i);
      if (e instanceof LineNumber) {
        continue;
      } else if (!(e instanceof Instruction)) {
        return null;
      }
      Integer effect = effect(e);
      if (effect == null || depth + effect < 0) {
        return null;
      }
      depth += effect;
      if (depth == 0) {
        return new Statement(from, i + 1, written(e));
      }
    }
    return null;
  }

  /** How many slots an instruction adds to the operand stack; null for one that is not known. */
  private static Integer effect(CodeElement e) {
    return switch (e) {
      case LoadInstruction l -> l.typeKind().slotSize();
      case ConstantInstruction c -> c.typeKind().slotSize();
      case TypeCheckInstruction t -> 0;
      case OperatorInstruction o when o.opcode() == Opcode.IADD || o.opcode() == Opcode.ISUB -> -1;
      case OperatorInstruction o when o.opcode() == Opcode.LADD || o.opcode() == Opcode.LSUB -> -2;
      case FieldInstruction f -> field(f);
      case InvokeInstruction c when !c.name().stringValue().equals("<init>") -> call(c);
      default -> null;
    };
  }

  private static int field(FieldInstruction f) {
    int size = TypeKind.from(f.typeSymbol()).slotSize();
    return switch (f.opcode()) {
      case GETFIELD -> size - 1;
      case PUTFIELD -> -size - 1;
      case PUTSTATIC -> -size;
      default -> size;
    };
  }

  private static int call(InvokeInstruction c) {
    int effect = TypeKind.from(c.typeSymbol().returnType()).slotSize();
    for (ClassDesc p : c.typeSymbol().parameterList()) {
      effect -= TypeKind.from(p).slotSize();
    }
    return c.opcode() == Opcode.INVOKESTATIC ? effect : effect - 1;
  }

  /** What a statement that ends so writes, or null if it writes nothing. */
  private static String written(CodeElement last) {
    return switch (last) {
      case FieldInstruction f
          when f.opcode() == Opcode.PUTFIELD || f.opcode() == Opcode.PUTSTATIC ->
          "write of " + f.name().stringValue();
      case InvokeInstruction c when c.typeSymbol().returnType().equals(ConstantDescs.CD_void) ->
          c.name().stringValue();
      default -> null;
    };
  }
}
