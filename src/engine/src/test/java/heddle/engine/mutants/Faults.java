package heddle.engine.mutants;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All ways to break the code of one method that this tool knows. */
final class Faults {
  private static final Set<String> WAITS = Set.of("wait", "await", "park", "awaitNanos");
  private static final Set<String> HARMLESS = Set.of("onSpinWait", "yield", "fillInStackTrace");

  /** Variables that no method of the algorithms has. */
  private static final int UPDATE = 200;

  private static final int EXPECTED = 202;

  private final List<CodeElement> body;
  private final List<Fault> found = new ArrayList<>();

  private Faults(List<CodeElement> body) {
    this.body = body;
  }

  static List<Fault> in(List<CodeElement> body) {
    Faults faults = new Faults(body);
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof InvokeInstruction call) {
        faults.ofCall(i, call);
      }
    }
    faults.withoutMonitors();
    faults.found.addAll(ExchangedWrites.in(body));
    return faults.found;
  }

  private void ofCall(int at, InvokeInstruction call) {
    String name = call.name().stringValue();
    if (isCas(call)) {
      ofCas(at, call);
    } else if (isExchange(call)) {
      ofExchange(at, call);
    } else if (name.equals("notifyAll") || name.equals("signalAll")) {
      add(at, name + " wakes one only", code -> renamed(code, call, name.replace("All", "")));
    }
    ofUpdate(at, call);
    if (WAITS.contains(name)) {
      withoutLoop(at, name);
    } else if (isEffect(call)) {
      add(at, "without " + name, code -> dropped(code, call));
    }
  }

  private void add(int at, String name, java.util.function.Consumer<CodeBuilder> instead) {
    found.add(new Fault(name, at, at + 1, instead));
  }

  // ---- compare-and-set

  private static boolean isCas(InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    return call.name().stringValue().matches("(weakC|c)ompareAndSet.*")
        && (owner.equals("java/lang/invoke/VarHandle")
            || owner.startsWith("java/util/concurrent/atomic/"))
        && call.typeSymbol().returnType().equals(ConstantDescs.CD_boolean);
  }

  /** Whether anything is done with the result; else it is nothing to ignore it. */
  private boolean isAskedFor(int at) {
    return !(body.get(next(at)) instanceof StackInstruction s && s.opcode() == Opcode.POP);
  }

  private void ofCas(int at, InvokeInstruction call) {
    if (isAskedFor(at)) {
      add(
          at,
          "failure of the CAS ignored",
          code -> {
            code.with(call);
            code.pop().iconst_1();
          });
    }
    MethodTypeDesc type = call.typeSymbol();
    int n = type.parameterCount();
    boolean plain = !call.owner().asInternalName().matches(".*(Stamped|Markable)Reference");
    if (plain) {
      add(
          at,
          "CAS made a plain write",
          code -> written(code, call, type.dropParameterTypes(n - 2, n - 1)));
    }
    int branch = next(at);
    if (branch > 0
        && body.get(branch) instanceof BranchInstruction b
        && (b.opcode() == Opcode.IFEQ || b.opcode() == Opcode.IFNE)) {
      Opcode other = b.opcode() == Opcode.IFEQ ? Opcode.IFNE : Opcode.IFEQ;
      found.add(
          new Fault(
              "condition after the CAS negated",
              branch,
              branch + 1,
              code -> code.with(BranchInstruction.of(other, b.target()))));
    }
  }

  // ---- compare-and-exchange, which answers with what it found

  private static boolean isExchange(InvokeInstruction call) {
    return call.name().stringValue().startsWith("compareAndExchange")
        && call.owner().asInternalName().equals("java/lang/invoke/VarHandle");
  }

  private void ofExchange(int at, InvokeInstruction call) {
    MethodTypeDesc type = call.typeSymbol();
    int n = type.parameterCount();
    TypeKind kind = TypeKind.from(type.parameterType(n - 1));
    add(
        at,
        "failure of the CAS ignored",
        code -> {
          code.storeLocal(kind, UPDATE).storeLocal(kind, EXPECTED);
          code.loadLocal(kind, EXPECTED).loadLocal(kind, UPDATE);
          code.with(call);
          code.storeLocal(kind, UPDATE).loadLocal(kind, EXPECTED);
        });
    add(
        at,
        "CAS made a plain write",
        code -> {
          code.storeLocal(kind, UPDATE).storeLocal(kind, EXPECTED);
          code.loadLocal(kind, UPDATE);
          code.invokevirtual(
              call.owner().asSymbol(),
              "set",
              type.dropParameterTypes(n - 2, n - 1).changeReturnType(ConstantDescs.CD_void));
          code.loadLocal(kind, EXPECTED);
        });
  }

  /** The new value is written; what is expected is not looked at. */
  private static void written(CodeBuilder code, InvokeInstruction cas, MethodTypeDesc type) {
    ClassDesc value = type.parameterType(type.parameterCount() - 1);
    if (TypeKind.from(value).slotSize() == 2) {
      code.dup2_x2().pop2().pop2();
    } else {
      code.swap().pop();
    }
    code.invokevirtual(cas.owner().asSymbol(), "set", type.changeReturnType(ConstantDescs.CD_void));
    code.iconst_1();
  }

  // ---- other atomic updates

  /** {@code AtomicInteger.incrementAndGet()} and its like, read and then written. */
  private void ofUpdate(int at, InvokeInstruction call) {
    String name = call.name().stringValue();
    if (!call.owner().asInternalName().equals("java/util/concurrent/atomic/AtomicInteger")
        || !name.matches("(increment|decrement)AndGet|getAnd(Increment|Decrement)")) {
      return;
    }
    int by = name.toLowerCase(java.util.Locale.ROOT).contains("increment") ? 1 : -1;
    boolean after = name.endsWith("AndGet");
    ClassDesc owner = call.owner().asSymbol();
    add(
        at,
        name + " read, then written",
        code -> {
          code.dup();
          code.invokevirtual(owner, "get", MethodTypeDesc.of(ConstantDescs.CD_int));
          if (!after) {
            code.dup_x1();
          }
          code.loadConstant(by).iadd();
          if (after) {
            code.dup_x1();
          }
          code.invokevirtual(
              owner, "set", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int));
        });
  }

  // ---- calls

  /** Whether a call is there for its effect alone, and can be left out. */
  private static boolean isEffect(InvokeInstruction call) {
    String name = call.name().stringValue();
    return call.typeSymbol().returnType().equals(ConstantDescs.CD_void)
        && !name.equals("<init>")
        && !HARMLESS.contains(name)
        && !name.matches("(refuse|require|check).*"); // They look at arguments.
  }

  private static void dropped(CodeBuilder code, InvokeInstruction call) {
    List<ClassDesc> parameters = call.typeSymbol().parameterList();
    for (int i = parameters.size() - 1; i >= 0; i--) {
      if (TypeKind.from(parameters.get(i)).slotSize() == 2) {
        code.pop2();
      } else {
        code.pop();
      }
    }
    if (call.opcode() != Opcode.INVOKESTATIC) {
      code.pop();
    }
  }

  private static void renamed(CodeBuilder code, InvokeInstruction call, String name) {
    ClassDesc owner = call.owner().asSymbol();
    if (call.isInterface()) {
      code.invokeinterface(owner, name, call.typeSymbol());
    } else {
      code.invokevirtual(owner, name, call.typeSymbol());
    }
  }

  // ---- waiting

  /** {@code while (c) wait()} becomes {@code if (c) wait()}: it does not go back to the test. */
  private void withoutLoop(int at, String name) {
    int instruction = next(at);
    for (int i = 0; i < 3 && instruction > 0; i++) {
      if (body.get(instruction) instanceof BranchInstruction b
          && (b.opcode() == Opcode.GOTO || b.opcode() == Opcode.GOTO_W)
          && isBefore(b.target(), at)) {
        found.add(Fault.without("if for while around " + name, instruction, instruction + 1));
        return;
      }
      instruction = next(instruction);
    }
  }

  private boolean isBefore(Label label, int at) {
    for (int i = 0; i < at; i++) {
      if (body.get(i) instanceof LabelTarget t && t.label().equals(label)) {
        return true;
      }
    }
    return false;
  }

  /** All synchronized blocks of the method at once, since each is left in several places. */
  private void withoutMonitors() {
    int first = -1;
    int last = -1;
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof MonitorInstruction) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return;
    }
    List<CodeElement> part = body.subList(first, last + 1);
    found.add(
        new Fault(
            "without synchronized",
            first,
            last + 1,
            code -> {
              for (CodeElement e : part) {
                if (e instanceof MonitorInstruction) {
                  code.pop();
                } else {
                  code.with(e);
                }
              }
            }));
  }

  /** The index of the next instruction, or -1. */
  private int next(int at) {
    for (int i = at + 1; i < body.size(); i++) {
      if (body.get(i) instanceof Instruction) {
        return i;
      }
    }
    return -1;
  }
}
