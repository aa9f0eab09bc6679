package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;

/** What stands for {@code synchronized} on a whole method, whose flag is taken away. */
final class SynchronizedMethod {
  private final MethodScope m;
  private final HookCalls hooks;
  private final boolean real;
  private int monitor;
  private int lock;

  private SynchronizedMethod(MethodScope m, HookCalls hooks, boolean real) {
    this.m = m;
    this.hooks = hooks;
    this.real = real;
  }

  /** In open code: without a real monitor. */
  static CodeTransform open(MethodScope m) {
    return new SynchronizedMethod(m, HookCalls.MONITORS, false).bracket();
  }

  /** In code of the JDK: see {@link MonitorRule}. */
  static CodeTransform library(MethodScope m) {
    return new SynchronizedMethod(m, HookCalls.LIBRARY, true).bracket();
  }

  private Bracket bracket() {
    return new Bracket(this::enter, this::leave);
  }

  private void enter(CodeBuilder c) {
    monitor = c.allocateLocal(TypeKind.REFERENCE);
    int site = m.site(SiteKind.MONITOR_ENTER);
    if (m.isStatic()) {
      c.ldc(ClassDesc.ofInternalName(m.className())); // monitor
    } else {
      c.aload(0); // monitor
    }
    c.dup(); // monitor, monitor
    c.astore(monitor); // monitor
    c.loadConstant(site); // monitor, site
    if (real) {
      hooks.call(c, "monitorEnter", MonitorRule.LIBRARY_ENTER); // lock
      lock = c.allocateLocal(TypeKind.REFERENCE);
      c.dup(); // lock, lock
      c.astore(lock); // lock
      c.monitorenter();
    } else {
      hooks.call(c, "monitorEnter", MonitorRule.HOOK);
    }
  }

  private void leave(CodeBuilder c) {
    if (real) {
      c.aload(lock); // lock
      c.monitorexit();
    }
    c.aload(monitor); // monitor
    c.loadConstant(m.site(SiteKind.MONITOR_EXIT)); // monitor, site
    hooks.call(c, "monitorExit", MonitorRule.HOOK);
  }
}
