package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;

/**
 * Announces what runs uncontrolled: memory outside the heap, the program's native code, and what it
 * changes of the virtual machine as a whole.
 */
final class EscapeRule implements Rule {
  private static final Set<String> UNCONTROLLED =
      Set.of(
          "java/lang/System.clearProperty",
          "java/lang/System.getProperties",
          "java/lang/System.setErr",
          "java/lang/System.setIn",
          "java/lang/System.setOut",
          "java/lang/System.setProperties",
          "java/lang/System.setProperty",
          "java/nio/ByteBuffer.allocateDirect",
          "java/nio/channels/FileChannel.map",
          "java/security/Security.setProperty",
          "java/util/Locale.setDefault",
          "java/util/TimeZone.setDefault");

  private static final List<String> SEGMENT_ACCESSES = List.of("copy", "fill", "get", "set");

  private static final MethodTypeDesc ESCAPE =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

  /** Announces that the accesses of a whole method are not seen. */
  static CodeTransform atStart(MethodScope m) {
    int site = m.site(SiteKind.ESCAPE, m.className(), m.method(), m.descriptor(), false);
    return new AtStart(c -> announce(c, site));
  }

  private static void announce(CodeBuilder c, int site) {
    c.loadConstant(site); // …, site
    HookCalls.OPEN.call(c, "escape", ESCAPE); // …
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (instruction instanceof InvokeInstruction i && escapes(i, m)) {
      String name = i.name().stringValue();
      int site =
          m.site(SiteKind.ESCAPE, i.owner().asInternalName(), name, i.type().stringValue(), false);
      announce(c, site);
    }
    return false;
  }

  private static boolean escapes(InvokeInstruction i, MethodScope m) {
    String owner = i.owner().asInternalName();
    String name = i.name().stringValue();
    String type = i.type().stringValue();
    if (owner.equals("sun/misc/Unsafe")) {
      return type.startsWith("(J") && (name.startsWith("get") || name.startsWith("put"));
    }
    if (owner.equals("java/lang/foreign/MemorySegment")) {
      return SEGMENT_ACCESSES.stream().anyMatch(name::startsWith);
    }
    if (owner.startsWith("java/")) {
      return owner.equals("java/lang/management/ThreadMXBean") && !ManagementRule.answers(i)
          || UNCONTROLLED.contains(owner + "." + name);
    }
    return !owner.startsWith("[") && m.facts().isNative(owner, name, type);
  }
}
