package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeInstruction;

/** Access methods of {@code Unsafe} that take an object and an offset. */
final class MemoryRule implements Rule {
  private final HookCalls hooks;
  private final String unsafe;
  private final boolean plain;

  private MemoryRule(HookCalls hooks, String unsafe, boolean plain) {
    this.hooks = hooks;
    this.unsafe = unsafe;
    this.plain = plain;
  }

  /** For open code: plain accesses race like any other. */
  static MemoryRule open() {
    return new MemoryRule(HookCalls.OPEN, "sun/misc/Unsafe", true);
  }

  /** For code of the JDK that reads and writes the fields of the program's objects. */
  static MemoryRule reflecting() {
    return new MemoryRule(HookCalls.OPEN, "jdk/internal/misc/Unsafe", true);
  }

  /** For code of the JDK: only accesses that order. */
  static MemoryRule library() {
    return new MemoryRule(HookCalls.LIBRARY, "jdk/internal/misc/Unsafe", false);
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i)
        || !i.owner().asInternalName().equals(unsafe)) {
      return false;
    }
    String name = i.name().stringValue();
    AccessMethod access = AccessMethod.ofUnsafe(name, plain);
    if (access == null
        || !i.type().stringValue().startsWith("(Ljava/lang/Object;J")
        || i.typeSymbol().parameterCount() != 2 + access.values()) {
      return false;
    }
    SpilledCall call = new SpilledCall(c, i, m, hooks);
    int site = m.site(access.memory(), unsafe, name, i.type().stringValue(), false);
    // unsafe, arguments
    call.spill(); // unsafe
    call.load(0); // unsafe, base
    call.load(1); // unsafe, base, offset
    hooks.memory(c, site); // unsafe
    call.invoke(); // result
    call.tellOutcome(access.memory()); // result
    return true;
  }
}
