package heddle.engine.instrument;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the {@code int} variables of a method that only pace its thread, like a counter of looks
 * that decides whether to spin or to yield. Wherever such a variable is read, all that follows from
 * its value is whether the thread spins or yields, and what it and others of its kind hold, until
 * all ways have come together again.
 */
final class PacingLocals {
  /** Ways that are looked at from one read, and instructions on one of them. */
  private static final int MOST = 32;

  private static final Set<Opcode> BINARY =
      Set.of(
          Opcode.IADD,
          Opcode.ISUB,
          Opcode.IMUL,
          Opcode.IAND,
          Opcode.IOR,
          Opcode.IXOR,
          Opcode.ISHL,
          Opcode.ISHR,
          Opcode.IUSHR);

  /** Of an instruction that does more than to pace. */
  private static final int MORE = Integer.MIN_VALUE;

  private final List<Instruction> code = new ArrayList<>();
  private final Map<Label, Integer> targets = new HashMap<>();
  private final Set<Integer> slots = new HashSet<>();

  /** One way from a read on: the places it passes at which nothing of it is on the stack. */
  private record Way(LinkedHashSet<Integer> places, Map<Integer, Set<Integer>> storedBefore) {}

  private PacingLocals(CodeModel model) {
    for (CodeElement e : model) {
      if (e instanceof LabelTarget t) {
        targets.put(t.label(), code.size());
      } else if (e instanceof Instruction i) {
        code.add(i);
        if (i instanceof IncrementInstruction s) {
          slots.add(s.slot());
        } else if (i instanceof StoreInstruction s && s.typeKind() == TypeKind.INT) {
          slots.add(s.slot());
        }
      }
    }
  }

  /** The slots of such variables. */
  static Set<Integer> of(CodeModel model) {
    PacingLocals locals = new PacingLocals(model);
    if (!locals.slots.isEmpty()) {
      locals.takeOutWhatDoesMore();
    }
    return locals.slots;
  }

  private void takeOutWhatDoesMore() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < code.size(); i++) {
        if (code.get(i) instanceof LoadInstruction read
            && slots.contains(read.slot())
            && !(read.typeKind() == TypeKind.INT && onlyPaces(i))) {
          slots.remove(read.slot());
          changed = true;
        }
      }
    }
  }

  /** Whether all ways from a read come together before anything else happens. */
  private boolean onlyPaces(int read) {
    List<Way> ways = new ArrayList<>();
    if (!follow(read, 0, new LinkedHashSet<>(), new HashMap<>(), new HashSet<>(), 0, ways)) {
      return false;
    }
    for (int place : ways.getFirst().places()) {
      if (ways.stream().allMatch(w -> w.places().contains(place))) {
        return ways.stream().allMatch(w -> slots.containsAll(w.storedBefore().get(place)));
      }
    }
    return false;
  }

  /**
   * Follows all ways from here on, each until it does more than to pace.
   *
   * @param depth how many values of this way are on the stack
   * @param stored the variables that have been changed on it
   * @return whether they are few and have no loop
   */
  private boolean follow(
      int from,
      int depth,
      LinkedHashSet<Integer> places,
      Map<Integer, Set<Integer>> storedBefore,
      Set<Integer> stored,
      int length,
      List<Way> ways) {
    if (length > MOST || ways.size() > MOST || from >= code.size()) {
      return false;
    }
    if (depth == 0 && length > 0) {
      if (!places.add(from)) {
        return false; // a loop
      }
      storedBefore.put(from, Set.copyOf(stored));
    }
    Instruction i = code.get(from);
    int effect = effect(i);
    if (effect == MORE || depth + effect < 0) {
      ways.add(new Way(places, storedBefore));
      return true;
    }
    if (i instanceof StoreInstruction s) {
      stored.add(s.slot());
    } else if (i instanceof IncrementInstruction s) {
      stored.add(s.slot());
    }
    int next = depth + effect;
    if (i instanceof BranchInstruction b) {
      boolean jumps =
          follow(
              targets.get(b.target()),
              next,
              new LinkedHashSet<>(places),
              new HashMap<>(storedBefore),
              new HashSet<>(stored),
              length + 1,
              ways);
      boolean always = b.opcode() == Opcode.GOTO || b.opcode() == Opcode.GOTO_W;
      return jumps
          && (always || follow(from + 1, next, places, storedBefore, stored, length + 1, ways));
    }
    return follow(from + 1, next, places, storedBefore, stored, length + 1, ways);
  }

  /** How many values it leaves on the stack more than it takes, if it does nothing else. */
  private static int effect(Instruction i) {
    if (i instanceof LoadInstruction l) {
      return l.typeKind() == TypeKind.INT ? 1 : MORE;
    }
    if (i instanceof StoreInstruction s) {
      return s.typeKind() == TypeKind.INT ? -1 : MORE;
    }
    if (i instanceof ConstantInstruction c) {
      return c.constantValue() instanceof Integer ? 1 : MORE;
    }
    if (i instanceof IncrementInstruction) {
      return 0;
    }
    if (i instanceof BranchInstruction) {
      return ofBranch(i.opcode());
    }
    if (i instanceof InvokeInstruction call) {
      return PacingFields.pauses(call) ? 0 : MORE;
    }
    return BINARY.contains(i.opcode()) ? -1 : MORE;
  }

  private static int ofBranch(Opcode branch) {
    return switch (branch) {
      case GOTO, GOTO_W -> 0;
      case IFEQ, IFNE, IFLT, IFLE, IFGT, IFGE -> -1;
      case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPLE, IF_ICMPGT, IF_ICMPGE -> -2;
      default -> MORE;
    };
  }
}
