package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Accesses of the JDK's buffers to several elements of an array at once, which they treat as
 * memory: the call works on a copy that was read, or will be stored, element by element.
 */
final class BufferMemoryRule implements Rule {
  private static final String OWNER = "jdk/internal/misc/ScopedMemoryAccess";
  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.MemoryHooks");
  private static final MethodTypeDesc TAKE =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;JJI)Ljava/lang/Object;");
  private static final MethodTypeDesc STORE =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;JJI)V");

  /** Calls have fewer parameters, which have temporary locals too. */
  private static final int MADE = 16;

  /** Where the calls have the array and the offset: behind the sessions that guard them. */
  private static final int ARRAY = 1;

  private static final int VALUE = 3;
  private static final int COPIED_FROM = 2;
  private static final int COPIED_TO = 4;
  private static final int COPIED_BYTES = 6;

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i)
        || !i.owner().asInternalName().equals(OWNER)) {
      return false;
    }
    String name = i.name().stringValue();
    if (name.equals("copyMemory") || name.equals("copySwapMemory")) {
      copy(c, i, m);
      return true;
    } else if (!name.endsWith("Unaligned")) {
      return false;
    }
    SpilledCall call = new SpilledCall(c, i, m, HookCalls.LIBRARY);
    call.spill(); // receiver
    if (name.startsWith("get")) {
      ClassDesc read = i.typeSymbol().returnType();
      take(c, call, m, "read", ARRAY, () -> size(c, read), m.site(SiteKind.ARRAY_READ));
      invoke(c, i, call, m, ARRAY, ARRAY); // value
    } else {
      ClassDesc written = i.typeSymbol().parameterType(VALUE);
      int site = m.site(SiteKind.ARRAY_WRITE);
      take(c, call, m, "draft", ARRAY, () -> size(c, written), site);
      invoke(c, i, call, m, ARRAY, ARRAY);
      store(c, call, m, ARRAY, () -> size(c, written), site);
    }
    return true;
  }

  private static void copy(CodeBuilder c, InvokeInstruction i, MethodScope m) {
    SpilledCall call = new SpilledCall(c, i, m, HookCalls.LIBRARY);
    Runnable bytes = () -> call.load(COPIED_BYTES);
    int site = m.site(SiteKind.ARRAY_WRITE);
    call.spill(); // receiver
    take(c, call, m, "read", COPIED_FROM, bytes, m.site(SiteKind.ARRAY_READ));
    take(c, call, m, "draft", COPIED_TO, bytes, site);
    invoke(c, i, call, m, COPIED_FROM, COPIED_TO);
    store(c, call, m, COPIED_TO, bytes, site);
  }

  /** Stack: → number of bytes. */
  private static void size(CodeBuilder c, ClassDesc type) {
    c.loadConstant(
        switch (type.descriptorString()) {
          case "B" -> (long) Byte.BYTES;
          case "S", "C" -> (long) Short.BYTES;
          case "I" -> (long) Integer.BYTES;
          case "J" -> (long) Long.BYTES;
          default -> throw new IllegalStateException("a buffer has a number of type " + type);
        });
  }

  private static int made(CodeBuilder c, MethodScope m, int array) {
    return m.temp(c, TypeKind.REFERENCE, MADE + array);
  }

  /** Stack unchanged: puts what the call is to get in place of an array into a local. */
  private static void take(
      CodeBuilder c,
      SpilledCall call,
      MethodScope m,
      String hook,
      int array,
      Runnable bytes,
      int site) {
    call.load(array); // array
    call.load(array + 1); // array, offset
    bytes.run(); // array, offset, bytes
    c.loadConstant(site); // array, offset, bytes, site
    c.invokestatic(HOOKS, hook, TAKE); // made
    c.astore(made(c, m, array));
  }

  /** Stack: receiver → result. */
  private static void invoke(
      CodeBuilder c, InvokeInstruction i, SpilledCall call, MethodScope m, int first, int second) {
    for (int k = 0; k < i.typeSymbol().parameterCount(); k++) {
      if (k == first || k == second) {
        c.aload(made(c, m, k));
        cast(c, i.typeSymbol().parameterType(k));
      } else {
        call.load(k);
      }
    }
    c.with(i);
  }

  private static void cast(CodeBuilder c, ClassDesc type) {
    if (!type.equals(ConstantDescs.CD_Object)) {
      c.checkcast(type);
    }
  }

  /** Stack unchanged. */
  private static void store(
      CodeBuilder c, SpilledCall call, MethodScope m, int array, Runnable bytes, int site) {
    call.load(array); // array
    c.aload(made(c, m, array)); // array, made
    call.load(array + 1); // array, made, offset
    bytes.run(); // array, made, offset, bytes
    c.loadConstant(site); // array, made, offset, bytes, site
    c.invokestatic(HOOKS, "store", STORE);
  }
}
