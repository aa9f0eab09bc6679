package heddle.engine.instrument;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells where the rounds of a loop begin, and what the method's variables hold there: a round that
 * changes nothing would be made again and again. The verifier's frames say which variables those
 * are; a loop whose frame holds anything out of the ordinary is passed over. Variables that
 * {@linkplain PacingLocals only pace the thread} do not count.
 */
final class RoundRule {
  private static final ClassDesc CONTROLLER = ClassDesc.of("heddle.hooks.Controller");
  private static final MethodTypeDesc OF_LONG =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long);
  private static final MethodTypeDesc OF_REFERENCE =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
  private static final MethodTypeDesc ROUND =
      MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object, ConstantDescs.CD_boolean);

  /** Locals from here on hold what is known of the last round of a loop. */
  private static final int FIRST = 5000;

  private final Map<Label, StackMapFrameInfo> loops;
  private final List<Label> order;

  /** The slots of variables that may differ from round to round. */
  private final Set<Integer> pacing;

  private RoundRule(Map<Label, StackMapFrameInfo> loops, List<Label> order, Set<Integer> pacing) {
    this.loops = loops;
    this.order = order;
    this.pacing = pacing;
  }

  /** The loops of a method. */
  static RoundRule of(CodeModel code) {
    Set<Label> passed = new HashSet<>();
    Set<Label> behind = new HashSet<>();
    for (CodeElement e : code) {
      if (e instanceof LabelTarget t) {
        passed.add(t.label());
      } else if (e instanceof BranchInstruction b && passed.contains(b.target())) {
        behind.add(b.target());
      }
    }
    Map<Label, StackMapFrameInfo> loops = new HashMap<>();
    List<Label> order = new ArrayList<>();
    if (!behind.isEmpty()) {
      code.findAttribute(Attributes.stackMapTable())
          .ifPresent(
              table -> {
                for (StackMapFrameInfo frame : table.entries()) {
                  if (behind.contains(frame.target()) && usual(frame)) {
                    loops.put(frame.target(), frame);
                    order.add(frame.target());
                  }
                }
              });
    }
    return new RoundRule(loops, order, order.isEmpty() ? Set.of() : PacingLocals.of(code));
  }

  private static boolean usual(StackMapFrameInfo frame) {
    for (VerificationTypeInfo type : frame.locals()) {
      boolean ready =
          type instanceof ObjectVerificationTypeInfo
              || type instanceof SimpleVerificationTypeInfo
                  && type != SimpleVerificationTypeInfo.UNINITIALIZED_THIS;
      if (!ready) {
        return false;
      }
    }
    return frame.stack().isEmpty();
  }

  /** Where the method begins. Stack unchanged. */
  void atStart(CodeBuilder c, MethodScope m) {
    if (!order.isEmpty()) {
      mark(c, m, false);
    }
    for (int i = 0; i < order.size(); i++) {
      c.aconst_null(); // null
      c.astore(m.temp(c, TypeKind.REFERENCE, FIRST + i)); // empty
    }
  }

  /** Before an instruction: whoever comes to the beginning of a loop by it goes round. */
  void before(CodeBuilder c, Instruction i, MethodScope m) {
    if (goesBack(i, m)) {
      mark(c, m, true);
    }
  }

  /** Behind an instruction, if the method goes on there. */
  void after(CodeBuilder c, Instruction i, MethodScope m) {
    if (goesBack(i, m) && i.opcode() != Opcode.GOTO && i.opcode() != Opcode.GOTO_W) {
      mark(c, m, false);
    }
  }

  private boolean goesBack(Instruction i, MethodScope m) {
    return i instanceof BranchInstruction b
        && loops.containsKey(b.target())
        && m.isBehind(b.target());
  }

  /** Notes whether the method is on its way back to the beginning of a loop. Stack unchanged. */
  private static void mark(CodeBuilder c, MethodScope m, boolean back) {
    c.loadConstant(back ? 1 : 0); // whether
    c.istore(m.temp(c, TypeKind.INT, FIRST)); // empty
  }

  /** Behind a label. */
  void at(CodeBuilder c, Label label, MethodScope m) {
    StackMapFrameInfo frame = loops.get(label);
    if (frame == null) {
      return;
    }
    int last = m.temp(c, TypeKind.REFERENCE, FIRST + order.indexOf(label));
    Label goOn = c.newLabel();
    c.getstatic(CONTROLLER, "followed", ConstantDescs.CD_boolean); // whether
    c.ifeq(goOn); // empty
    c.getstatic(CONTROLLER, "stepped", ConstantDescs.CD_boolean); // whether
    c.ifeq(goOn); // empty
    int slot = 0;
    for (VerificationTypeInfo type : frame.locals()) {
      slot += pacing.contains(slot) ? 1 : tell(c, type, slot);
    }
    c.aload(last); // last
    c.iload(m.temp(c, TypeKind.INT, FIRST)); // last, whether
    HookCalls.ROUNDS.call(c, "round", ROUND); // this
    c.astore(last); // empty
    c.labelBinding(goOn);
    mark(c, m, false);
  }

  /** Tells of one variable; how many slots it takes. Stack unchanged. */
  private static int tell(CodeBuilder c, VerificationTypeInfo type, int slot) {
    if (type instanceof ObjectVerificationTypeInfo || type == SimpleVerificationTypeInfo.NULL) {
      c.aload(slot);
      HookCalls.ROUNDS.call(c, "local", OF_REFERENCE);
    } else if (type == SimpleVerificationTypeInfo.INTEGER) {
      c.iload(slot);
      c.i2l();
      HookCalls.ROUNDS.call(c, "local", OF_LONG);
    } else if (type == SimpleVerificationTypeInfo.LONG) {
      c.lload(slot);
      HookCalls.ROUNDS.call(c, "local", OF_LONG);
      return 2;
    } else if (type == SimpleVerificationTypeInfo.FLOAT) {
      c.fload(slot);
      c.invokestatic(
          ConstantDescs.CD_Float,
          "floatToRawIntBits",
          MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_float));
      c.i2l();
      HookCalls.ROUNDS.call(c, "local", OF_LONG);
    } else if (type == SimpleVerificationTypeInfo.DOUBLE) {
      c.dload(slot);
      c.invokestatic(
          ConstantDescs.CD_Double,
          "doubleToRawLongBits",
          MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_double));
      HookCalls.ROUNDS.call(c, "local", OF_LONG);
      return 2;
    }
    return 1;
  }
}
