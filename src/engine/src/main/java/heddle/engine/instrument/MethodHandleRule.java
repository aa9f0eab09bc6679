package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.VarHandle.AccessMode;
import java.util.Map;

/**
 * Calls that make method handles for fields, elements, and the access methods of variable handles.
 * They are led to a hook that makes one which announces every access; and so are those that may
 * make one for {@code wait} or {@code notify}.
 */
final class MethodHandleRule implements Rule {
  /** What the handles that a call makes will do. */
  private enum Made {
    READS_FIELD,
    WRITES_FIELD,
    READS_ELEMENT,
    WRITES_ELEMENT,
    ACCESSES_VARIABLE,
    CALLS_METHOD
  }

  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup.";
  private static final String HANDLES = "java/lang/invoke/MethodHandles.";
  private static final String VARIABLE = "java/lang/invoke/VarHandle";

  private static final Map<String, Made> CALLS =
      Map.ofEntries(
          Map.entry(LOOKUP + "findGetter", Made.READS_FIELD),
          Map.entry(LOOKUP + "findStaticGetter", Made.READS_FIELD),
          Map.entry(LOOKUP + "unreflectGetter", Made.READS_FIELD),
          Map.entry(LOOKUP + "findSetter", Made.WRITES_FIELD),
          Map.entry(LOOKUP + "findStaticSetter", Made.WRITES_FIELD),
          Map.entry(LOOKUP + "unreflectSetter", Made.WRITES_FIELD),
          Map.entry(LOOKUP + "bind", Made.CALLS_METHOD),
          Map.entry(LOOKUP + "findVirtual", Made.CALLS_METHOD),
          Map.entry(LOOKUP + "unreflect", Made.CALLS_METHOD),
          Map.entry(HANDLES + "arrayElementGetter", Made.READS_ELEMENT),
          Map.entry(HANDLES + "arrayElementSetter", Made.WRITES_ELEMENT),
          Map.entry(HANDLES + "varHandleInvoker", Made.ACCESSES_VARIABLE),
          Map.entry(HANDLES + "varHandleExactInvoker", Made.ACCESSES_VARIABLE),
          Map.entry(VARIABLE + ".toMethodHandle", Made.ACCESSES_VARIABLE));

  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.HandleHooks");
  private static final ClassDesc WAIT_HOOKS = ClassDesc.of("heddle.hooks.WaitHooks");

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i)) {
      return false;
    }
    String name = i.name().stringValue();
    Made made = CALLS.get(i.owner().asInternalName() + "." + name);
    if (made == null) {
      return false;
    }
    MethodTypeDesc type = i.typeSymbol();
    if (i.opcode() != Opcode.INVOKESTATIC) {
      type = type.insertParameterTypes(0, i.owner().asSymbol());
    }
    // receiver unless static, arguments
    int sites = loadSites(c, made, m); // receiver unless static, arguments, sites
    for (int k = 0; k < sites; k++) {
      type = type.insertParameterTypes(type.parameterCount(), ConstantDescs.CD_int);
    }
    MethodTypeDesc hook = type;
    ClassDesc hooks = made == Made.CALLS_METHOD ? WAIT_HOOKS : HOOKS;
    QuietRule.wrap(c, () -> c.invokestatic(hooks, name, hook)); // handle
    return true;
  }

  private static int loadSites(CodeBuilder c, Made made, MethodScope m) {
    switch (made) {
      case READS_FIELD -> loadFieldSites(c, SiteKind.VARIABLE_READ, "get", m);
      case WRITES_FIELD -> loadFieldSites(c, SiteKind.VARIABLE_WRITE, "set", m);
      case READS_ELEMENT -> c.loadConstant(site(SiteKind.VARIABLE_READ, "get", false, m));
      case WRITES_ELEMENT -> c.loadConstant(site(SiteKind.VARIABLE_WRITE, "set", false, m));
      case ACCESSES_VARIABLE -> loadModes(c, m);
      case CALLS_METHOD -> ReflectedCallRule.loadSites(c, m);
    }
    return made == Made.READS_FIELD || made == Made.WRITES_FIELD ? 2 : 1;
  }

  /** Whether the field is volatile is not known before the handle is made: there are two sites. */
  private static void loadFieldSites(CodeBuilder c, SiteKind kind, String access, MethodScope m) {
    c.loadConstant(site(kind, access, false, m));
    c.loadConstant(site(kind, access, true, m));
  }

  /** Which mode is not known either. */
  private static void loadModes(CodeBuilder c, MethodScope m) {
    int first = -1;
    for (AccessMode mode : AccessMode.values()) {
      String name = mode.methodName();
      int site = m.site(AccessMethod.ofHandle(name).variable(), VARIABLE, name, "", false);
      first = first < 0 ? site : first;
    }
    c.loadConstant(first);
  }

  private static int site(SiteKind kind, String access, boolean isVolatile, MethodScope m) {
    return m.site(kind, "java/lang/invoke/MethodHandle", access, "", isVolatile);
  }
}
