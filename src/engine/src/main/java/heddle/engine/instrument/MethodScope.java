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
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the rules know about the method that they rewrite, and about how far they have come. */
final class MethodScope {
  private record Temp(TypeKind kind, int index) {}

  private final String className;
  private final String method;
  private final String descriptor;
  private final int flags;
  private final CodeModel code;
  private final ClassFacts facts;
  private final SiteTable sites;
  private final boolean library;

  private final Map<Temp, Integer> temps = new HashMap<>();
  private final Set<Label> behind = new HashSet<>();
  private Set<Label> jumpTargets;
  private int line;
  private int unfinishedNews;
  private boolean superCalled;

  MethodScope(
      String className,
      MethodModel method,
      CodeModel code,
      ClassFacts facts,
      SiteTable sites,
      boolean library) {
    this.className = className;
    this.method = method.methodName().stringValue();
    this.descriptor = method.methodType().stringValue();
    this.flags = method.flags().flagsMask();
    this.code = code;
    this.facts = facts;
    this.sites = sites;
    this.library = library;
    this.superCalled = !this.method.equals("<init>");
    this.line = firstLine(code);
  }

  private static int firstLine(CodeModel code) {
    for (CodeElement e : code) {
      if (e instanceof LineNumber n) {
        return n.line();
      }
    }
    return -1;
  }

  /** The internal name of the class. */
  String className() {
    return className;
  }

  String method() {
    return method;
  }

  String descriptor() {
    return descriptor;
  }

  boolean isStatic() {
    return (flags & ClassFile.ACC_STATIC) != 0;
  }

  ClassFacts facts() {
    return facts;
  }

  CodeModel code() {
    return code;
  }

  /** Takes notice of an element that is about to be rewritten. */
  void at(CodeElement e) {
    if (e instanceof LineNumber n) {
      line = n.line();
    } else if (e instanceof LabelTarget t) {
      behind.add(t.label());
    }
  }

  /** Takes notice of an instruction that has been rewritten. */
  void passed(Instruction i) {
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

  /** False in a constructor until it has called another one: {@code this} is no object yet. */
  boolean thisIsReady() {
    return superCalled;
  }

  /** A local after those of the method, the same for each kind and index. */
  int temp(CodeBuilder c, TypeKind kind, int index) {
    return temps.computeIfAbsent(new Temp(kind, index), t -> c.allocateLocal(kind));
  }

  /** Registers a site at the current line. */
  int site(SiteKind kind, String owner, String member, String memberType, boolean isVolatile) {
    String in = binaryName(className);
    int at = line;
    return sites.add(
        id ->
            new Site(
                id,
                in,
                method,
                descriptor,
                at,
                kind,
                binaryName(owner),
                member,
                memberType,
                isVolatile,
                library));
  }

  /** Registers a site that names no member. */
  int site(SiteKind kind) {
    return site(kind, "", "", "", false);
  }

  private static String binaryName(String internalName) {
    return internalName.replace('/', '.');
  }

  /** Whether this label has been passed, so that a jump to it goes backwards. */
  boolean isBehind(Label label) {
    return behind.contains(label);
  }

  /** Whether anything jumps to this label, or an exception leads to it. */
  boolean isJumpTarget(Label label) {
    if (jumpTargets == null) {
      jumpTargets = new HashSet<>();
      code.forEach(this::noteTargets);
    }
    return jumpTargets.contains(label);
  }

  private void noteTargets(CodeElement e) {
    switch (e) {
      case BranchInstruction b -> jumpTargets.add(b.target());
      case ExceptionCatch x -> jumpTargets.add(x.handler());
      case TableSwitchInstruction s -> {
        jumpTargets.add(s.defaultTarget());
        s.cases().stream().map(SwitchCase::target).forEach(jumpTargets::add);
      }
      case LookupSwitchInstruction s -> {
        jumpTargets.add(s.defaultTarget());
        s.cases().stream().map(SwitchCase::target).forEach(jumpTargets::add);
      }
      default -> {}
    }
  }

  /**
   * Tells the hooks the value on the stack and puts in its place what they answer. Stack: value →
   * value.
   */
  void read(CodeBuilder c, HookCalls hooks, ClassDesc type) {
    TypeKind kind = TypeKind.from(type).asLoadable();
    if (kind != TypeKind.REFERENCE || type.equals(ConstantDescs.CD_Object)) {
      hooks.read(c, kind);
    } else if (facts.canName(className, type)) {
      hooks.read(c, kind); // value of unknown type
      c.checkcast(type); // value
    } else {
      c.dup(); // value, value
      hooks.read(c, kind); // value, answer
      c.pop(); // value: a type that this class must not name cannot be cast to
    }
  }
}
