package heddle.engine.instrument;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the fields of a class that only pace a thread, like the counter of a spin loop that yields
 * after so many looks: private numbers which are read nowhere but in methods that do nothing except
 * to choose between spinning and yielding. Whatever such a field holds, the program does the same,
 * so that a round of a loop that changes nothing else changes nothing.
 *
 * <p>Such a method returns nothing, cannot throw, has no loop, touches only these fields and those
 * of its own object that are final, and calls only {@code Thread.onSpinWait} and {@code
 * Thread.yield}. A field whose name is a string constant of the class may be read by reflection,
 * and does not count.
 */
final class PacingFields {
  private static final String THREAD = "java/lang/Thread";
  private static final Set<String> PAUSES = Set.of("onSpinWait", "yield");
  private static final Set<Opcode> MAY_THROW =
      Set.of(Opcode.IDIV, Opcode.LDIV, Opcode.IREM, Opcode.LREM, Opcode.ARRAYLENGTH);

  /**
   * What a method does with the fields of its class.
   *
   * @param pauses whether it does nothing but pause, if its variables only pace a thread
   * @param reads the variables that it reads
   * @param variables the variables that it touches
   */
  private record Use(boolean pauses, Set<String> reads, Set<String> variables) {}

  private final String name;
  private final Map<String, Integer> flags = new HashMap<>();

  private PacingFields(ClassModel model) {
    name = model.thisClass().asInternalName();
    for (FieldModel f : model.fields()) {
      flags.put(f.fieldName().stringValue(), f.flags().flagsMask());
    }
  }

  /** The names of the fields of a class that only pace a thread. */
  static Set<String> of(ClassModel model, ClassFacts facts) {
    if (!mentionsPauses(model)) {
      return Set.of();
    }
    Set<String> fields = new HashSet<>();
    for (FieldModel f : model.fields()) {
      int mask = f.flags().flagsMask();
      if ((mask & ClassFile.ACC_PRIVATE) != 0
          && (mask & (ClassFile.ACC_STATIC | ClassFile.ACC_FINAL | ClassFile.ACC_VOLATILE)) == 0
          && f.fieldTypeSymbol().isPrimitive()) {
        fields.add(f.fieldName().stringValue());
      }
    }
    if (fields.isEmpty() || !leavesThemToItself(model, facts, fields)) {
      return Set.of();
    }
    return new PacingFields(model).readInPausesOnly(model, fields);
  }

  private static boolean mentionsPauses(ClassModel model) {
    for (PoolEntry e : model.constantPool()) {
      if (e instanceof MethodRefEntry m
          && m.owner().asInternalName().equals(THREAD)
          && PAUSES.contains(m.name().stringValue())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call lets a thread spin or yield, and no more. */
  static boolean pauses(InvokeInstruction call) {
    return call.owner().asInternalName().equals(THREAD)
        && PAUSES.contains(call.name().stringValue());
  }

  /** Takes out what nestmates may read; whether they are all known. */
  private static boolean leavesThemToItself(
      ClassModel model, ClassFacts facts, Set<String> fields) {
    String name = model.thisClass().asInternalName();
    ClassModel host =
        model
            .findAttribute(Attributes.nestHost())
            .map(a -> facts.model(a.nestHost().asInternalName()))
            .orElse(model);
    if (host == null) {
      return false;
    }
    takeOut(model, null, fields);
    takeOut(host, host == model ? null : name, fields);
    List<ClassEntry> members =
        host.findAttribute(Attributes.nestMembers()).map(a -> a.nestMembers()).orElse(List.of());
    for (ClassEntry member : members) {
      if (!member.asInternalName().equals(name)) {
        ClassModel mate = facts.model(member.asInternalName());
        if (mate == null) {
          return false;
        }
        takeOut(mate, name, fields);
      }
    }
    return true;
  }

  /** Takes out what a class names as a string, or as a field of the class of this name. */
  private static void takeOut(ClassModel from, String owner, Set<String> fields) {
    for (PoolEntry e : from.constantPool()) {
      if (e instanceof StringEntry s) {
        fields.remove(s.stringValue());
      } else if (e instanceof FieldRefEntry f && f.owner().asInternalName().equals(owner)) {
        fields.remove(f.name().stringValue());
      }
    }
  }

  private Set<String> readInPausesOnly(ClassModel model, Set<String> fields) {
    List<Use> uses = new ArrayList<>();
    for (MethodModel m : model.methods()) {
      m.code().ifPresent(code -> uses.add(use(m, code)));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Use use : uses) {
        if (!use.pauses() || !fields.containsAll(use.variables())) {
          changed |= fields.removeAll(use.reads());
        }
      }
    }
    return fields;
  }

  private Use use(MethodModel m, CodeModel code) {
    boolean isStatic = (m.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
    boolean pauses =
        (m.flags().flagsMask() & ClassFile.ACC_SYNCHRONIZED) == 0
            && code.exceptionHandlers().isEmpty()
            && !m.methodName().stringValue().startsWith("<");
    Set<String> reads = new HashSet<>();
    Set<String> variables = new HashSet<>();
    Set<Label> passed = new HashSet<>();
    for (CodeElement e : code) {
      if (e instanceof LabelTarget t) {
        passed.add(t.label());
      } else if (e instanceof FieldInstruction f && isVariable(f)) {
        variables.add(f.name().stringValue());
        if (f.opcode() == Opcode.GETFIELD) {
          reads.add(f.name().stringValue());
        }
      } else if (e instanceof Instruction i) {
        pauses &= isHarmless(i, isStatic, passed);
      }
    }
    return new Use(pauses, reads, variables);
  }

  private boolean isVariable(FieldInstruction f) {
    return isOwn(f) && (flags.get(f.name().stringValue()) & ClassFile.ACC_FINAL) == 0;
  }

  private boolean isOwn(FieldInstruction f) {
    return f.owner().asInternalName().equals(name) && flags.containsKey(f.name().stringValue());
  }

  /** Whether it does nothing that anyone could notice, but perhaps to a variable. */
  private boolean isHarmless(Instruction i, boolean isStatic, Set<Label> passed) {
    if (i instanceof LoadInstruction l) {
      return l.typeKind() != TypeKind.REFERENCE || l.slot() == 0 && !isStatic;
    }
    if (i instanceof StoreInstruction s) {
      return s.typeKind() != TypeKind.REFERENCE && (isStatic || s.slot() > 0);
    }
    if (i instanceof FieldInstruction f) {
      return isOwn(f); // and final, or it would be a variable
    }
    if (i instanceof InvokeInstruction call) {
      return pauses(call)
          || call.owner().asInternalName().equals("java/lang/Math")
              && (call.name().equalsString("min") || call.name().equalsString("max"));
    }
    if (i instanceof BranchInstruction b) {
      return !passed.contains(b.target());
    }
    if (i instanceof ConstantInstruction c) {
      return c.constantValue() instanceof Number;
    }
    if (i instanceof OperatorInstruction) {
      return !MAY_THROW.contains(i.opcode());
    }
    return i instanceof IncrementInstruction
        || i instanceof ConvertInstruction
        || i instanceof StackInstruction
        || i instanceof NopInstruction
        || i instanceof ReturnInstruction && i.opcode() == Opcode.RETURN;
  }
}
