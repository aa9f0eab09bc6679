package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the rules know about the method that they rewrite, and about how far they have come. */
final class MethodScope {
  private final ClassScope owner;
  private final String method;
  private final String descriptor;
  private final boolean isStatic;
  private final CodeModel code;

  private final Map<Integer, Integer> temps = new HashMap<>();
  private final Set<Label> passedLabels = new HashSet<>();
  private JumpTargets jumpTargets;
  private int line;
  private int unfinishedNews;
  private boolean superCalled;
  private boolean switchTable;

  /** The scope of a method of the class. */
  MethodScope(ClassScope owner, MethodModel method, CodeModel code) {
    this.owner = owner;
    this.method = method.methodName().stringValue();
    this.descriptor = method.methodType().stringValue();
    this.isStatic = (method.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
    this.code = code;
    this.superCalled = !this.method.equals("<init>");
    this.line = firstLine(code);
  }

  /** The scope of a static method that is added to the class. */
  MethodScope(ClassScope owner, String method, String descriptor, int line) {
    this.owner = owner;
    this.method = method;
    this.descriptor = descriptor;
    this.isStatic = true;
    this.code = null;
    this.superCalled = true;
    this.line = line;
  }

  private static int firstLine(CodeModel code) {
    for (CodeElement e : code) {
      if (e instanceof LineNumber n) {
        return n.line();
      }
    }
    return -1;
  }

  ClassScope owner() {
    return owner;
  }

  /** The internal name of the class. */
  String className() {
    return owner.name;
  }

  String method() {
    return method;
  }

  String descriptor() {
    return descriptor;
  }

  /** Whether it returns a reference, to an object or an array. */
  boolean returnsObject() {
    char type = descriptor.charAt(descriptor.indexOf(')') + 1);
    return type == 'L' || type == '[';
  }

  boolean isStatic() {
    return isStatic;
  }

  int line() {
    return line;
  }

  ClassFacts facts() {
    return owner.facts;
  }

  CodeModel code() {
    return code;
  }

  /** Takes notice of an element that is about to be rewritten. */
  void at(CodeElement e) {
    if (e instanceof LineNumber n) {
      line = n.line();
    } else if (e instanceof LabelTarget t) {
      passedLabels.add(t.label());
    }
  }

  /** Takes notice of an instruction that has been rewritten. */
  void passed(Instruction i) {
    if (i instanceof FieldInstruction f) {
      switchTable = isSwitchTable(f.name().stringValue());
    } else if (i instanceof ArrayLoadInstruction) {
      switchTable = false;
    }
    if (superCalled) {
      return;
    }
    if (i instanceof NewObjectInstruction) {
      unfinishedNews++;
    } else if (i instanceof InvokeInstruction call
        && call.opcode() == Opcode.INVOKESPECIAL
        && call.name().equalsString("<init>")) {
      if (unfinishedNews > 0) {
        unfinishedNews--;
      } else {
        superCalled = true;
      }
    }
  }

  /** Compilers look the constants of an enum up in a table that never changes. */
  static boolean isSwitchTable(String field) {
    return field.startsWith("$SwitchMap$") || field.startsWith("$SWITCH_TABLE$");
  }

  /** Whether the next array load is the one of a {@code switch} over an enum. */
  boolean readsSwitchTable() {
    return switchTable;
  }

  /** Whether this is the call of another constructor that every constructor begins with. */
  boolean isConstructorCall() {
    return !superCalled && unfinishedNews == 0;
  }

  /** False in a constructor until it has called another one: {@code this} is no object yet. */
  boolean thisIsReady() {
    return superCalled;
  }

  /** Whether this label has been passed, so that a jump to it goes backwards. */
  boolean isBehind(Label label) {
    return passedLabels.contains(label);
  }

  /** Whether anything jumps to this label, or an exception leads to it. */
  boolean isJumpTarget(Label label) {
    if (jumpTargets == null) {
      jumpTargets = new JumpTargets(code);
    }
    return jumpTargets.contains(label);
  }

  /** A local after those of the method, the same for each kind and index. */
  int temp(CodeBuilder c, TypeKind kind, int index) {
    int key = index * TypeKind.values().length + kind.ordinal();
    Integer local = temps.get(key);
    if (local == null) {
      local = c.allocateLocal(kind);
      temps.put(key, local);
    }
    return local;
  }

  /** Registers a site at the current line. */
  int site(SiteKind kind, String of, String member, String memberType, boolean isVolatile) {
    return owner.addSite(method, descriptor, line, kind, of, member, memberType, isVolatile);
  }

  /** Registers a site that names no member. */
  int site(SiteKind kind) {
    return site(kind, "", "", "", false);
  }
}
