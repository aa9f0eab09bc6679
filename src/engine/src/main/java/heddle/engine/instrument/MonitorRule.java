package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.MethodTypeDesc;

/**
 * {@code monitorenter} and {@code monitorexit}. Open code takes no real monitor. Code of the JDK is
 * also run by threads that are not under control: there the hook answers what to lock for real,
 * which is kept in a local until the exit.
 *
 * <p>Compilers let the handler that leaves a monitor catch its own failure and try again for ever.
 * The hook of an exit may throw, so it is emitted behind that range: after the labels that follow
 * the instruction.
 */
final class MonitorRule implements Rule {
  static final MethodTypeDesc HOOK = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;I)V");
  static final MethodTypeDesc LIBRARY_ENTER =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;I)Ljava/lang/Object;");

  /** Locals below this are used by {@link SpilledCall}; those above hold what is really locked. */
  private static final int FIRST_LOCK = 1000;

  private final HookCalls hooks;
  private final boolean real;
  private int lastStored = -1;
  private int lastLoaded = -1;
  private int pendingExit = -1;

  private MonitorRule(HookCalls hooks, boolean real) {
    this.hooks = hooks;
    this.real = real;
  }

  static MonitorRule open() {
    return new MonitorRule(HookCalls.MONITORS, false);
  }

  static MonitorRule library() {
    return new MonitorRule(HookCalls.LIBRARY, true);
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (instruction instanceof StoreInstruction s) {
      lastStored = s.slot();
    } else if (instruction instanceof LoadInstruction l) {
      lastLoaded = l.slot();
    } else if (instruction instanceof MonitorInstruction i) {
      if (i.opcode() == Opcode.MONITORENTER) {
        enter(c, i, m);
      } else {
        exit(c, i, m);
      }
      return true;
    }
    return false;
  }

  private void enter(CodeBuilder c, MonitorInstruction i, MethodScope m) {
    int site = m.site(SiteKind.MONITOR_ENTER);
    // monitor
    if (!real) {
      c.loadConstant(site); // monitor, site
      hooks.call(c, "monitorEnter", HOOK);
      return;
    }
    // Javac stores a second copy in a local just before; the exit loads it from there.
    c.loadConstant(site); // monitor, site
    hooks.call(c, "monitorEnter", LIBRARY_ENTER); // lock
    c.dup(); // lock, lock
    c.astore(lock(c, m, lastStored)); // lock
    c.with(i);
  }

  private void exit(CodeBuilder c, MonitorInstruction i, MethodScope m) {
    // monitor
    if (real) {
      c.aload(lock(c, m, lastLoaded)); // monitor, lock
      c.with(i); // monitor
    }
    pendingExit = m.site(SiteKind.MONITOR_EXIT);
  }

  private static int lock(CodeBuilder c, MethodScope m, int slot) {
    return m.temp(c, TypeKind.REFERENCE, FIRST_LOCK + slot);
  }

  /** Emits the hook of an exit that the last instruction was, unless its range still goes on. */
  void flush(CodeBuilder c, CodeElement next, MethodScope m) {
    if (pendingExit < 0) {
      return;
    }
    boolean ends = next instanceof LabelTarget t && !m.isJumpTarget(t.label());
    if (next instanceof Instruction || next instanceof LabelTarget && !ends) {
      // monitor
      c.loadConstant(pendingExit); // monitor, site
      hooks.call(c, "monitorExit", HOOK);
      pendingExit = -1;
    }
  }
}
