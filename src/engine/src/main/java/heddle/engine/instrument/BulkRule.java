package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;

/**
 * Calls that access arrays as a whole: {@code System.arraycopy}, {@code clone()} and the methods of
 * {@code Arrays}. Some are led to a hook; those of {@code Arrays} get a copy of the array, which
 * was read or will be stored element by element.
 */
final class BulkRule implements Rule {
  /** What becomes of the arrays that a method of {@code Arrays} is given. */
  private enum Use {
    READS,
    OVERWRITES,
    CHANGES
  }

  private static final Map<String, Use> ARRAYS =
      Map.ofEntries(
          Map.entry("binarySearch", Use.READS),
          Map.entry("compare", Use.READS),
          Map.entry("compareUnsigned", Use.READS),
          Map.entry("copyOf", Use.READS),
          Map.entry("copyOfRange", Use.READS),
          Map.entry("deepEquals", Use.READS),
          Map.entry("deepHashCode", Use.READS),
          Map.entry("deepToString", Use.READS),
          Map.entry("equals", Use.READS),
          Map.entry("hashCode", Use.READS),
          Map.entry("mismatch", Use.READS),
          Map.entry("toString", Use.READS),
          Map.entry("fill", Use.OVERWRITES),
          Map.entry("parallelPrefix", Use.CHANGES),
          Map.entry("parallelSort", Use.CHANGES),
          Map.entry("sort", Use.CHANGES));

  private static final ClassDesc HOOKS = ClassDesc.of("heddle.hooks.BulkHooks");
  private static final MethodTypeDesc COPY =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;ILjava/lang/Object;IIIIZ)V");
  private static final MethodTypeDesc CLONE =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;IZ)Ljava/lang/Object;");
  private static final MethodTypeDesc TAKE =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;IIIZ)Ljava/lang/Object;");
  private static final MethodTypeDesc STORE =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;IIIZ)V");

  /** For the program's own code. */
  static final BulkRule OPEN = new BulkRule(false);

  /** For collections of the JDK. */
  static final BulkRule LIBRARY = new BulkRule(true);

  private final boolean library;

  private BulkRule(boolean library) {
    this.library = library;
  }

  /** Whether calls of this method are rewritten. */
  static boolean names(String owner, String name, String type) {
    return switch (owner) {
      case "java/lang/System" -> name.equals("arraycopy");
      case "java/util/Arrays" ->
          type.startsWith("([") && (ARRAYS.containsKey(name) || name.equals("setAll"));
      default -> owner.startsWith("[") && name.equals("clone");
    };
  }

  @Override
  public boolean rewrite(CodeBuilder c, Instruction instruction, MethodScope m) {
    if (!(instruction instanceof InvokeInstruction i)
        || i.opcode() != Opcode.INVOKESTATIC && i.opcode() != Opcode.INVOKEVIRTUAL
        || !names(i.owner().asInternalName(), i.name().stringValue(), i.type().stringValue())) {
      return false;
    }
    switch (i.name().stringValue()) {
      case "arraycopy" -> copy(c, m);
      case "clone" -> clone(c, m);
      case "setAll" -> setAll(c, i, m);
      default -> arrays(c, i, m);
    }
    return true;
  }

  private void copy(CodeBuilder c, MethodScope m) {
    // from, index, to, index, length
    c.loadConstant(m.site(SiteKind.ARRAY_READ)); // …, site
    c.loadConstant(m.site(SiteKind.ARRAY_WRITE)); // …, site, site
    c.loadConstant(library ? 1 : 0); // …, site, site, library
    c.invokestatic(HOOKS, "copy", COPY);
  }

  private void clone(CodeBuilder c, MethodScope m) {
    // array
    tellWhere(c, m.site(SiteKind.ARRAY_READ)); // array, site, library
    c.invokestatic(HOOKS, "clone", CLONE); // copy
  }

  private void setAll(CodeBuilder c, InvokeInstruction i, MethodScope m) {
    // array, generator
    tellWhere(c, m.site(SiteKind.ARRAY_WRITE)); // array, generator, site, library
    c.invokestatic(
        HOOKS,
        "setAll",
        i.typeSymbol().insertParameterTypes(2, ConstantDescs.CD_int, ConstantDescs.CD_boolean));
  }

  private void arrays(CodeBuilder c, InvokeInstruction i, MethodScope m) {
    Use use = ARRAYS.get(i.name().stringValue());
    SpilledCall call = new SpilledCall(c, i, m, HookCalls.OPEN);
    List<ClassDesc> types = i.typeSymbol().parameterList();
    int read = use == Use.OVERWRITES ? 0 : m.site(SiteKind.ARRAY_READ);
    int written = use == Use.READS ? 0 : m.site(SiteKind.ARRAY_WRITE);
    // arguments
    call.spill(); // nothing
    for (int k = 0; k < types.size(); k++) {
      call.load(k); // …, argument
      if (types.get(k).isArray()) {
        loadRange(c, call, i, k); // …, array, from, to
        tellWhere(c, use == Use.OVERWRITES ? written : read); // …, array, from, to, site, library
        c.invokestatic(HOOKS, use == Use.OVERWRITES ? "draft" : "read", TAKE); // …, made
        c.checkcast(types.get(k)); // …, made
        c.dup(); // …, made, made
        c.astore(made(c, m, k)); // …, made
      }
    }
    c.with(i); // result
    if (use != Use.READS) {
      call.load(0); // result, array
      c.aload(made(c, m, 0)); // result, array, made
      loadRange(c, call, i, 0); // result, array, made, from, to
      tellWhere(c, written); // result, array, made, from, to, site, library
      c.invokestatic(HOOKS, use == Use.OVERWRITES ? "store" : "storeChanges", STORE); // result
    }
  }

  /** The methods of {@code Arrays} have up to eight parameters, which have temporary locals too. */
  private static int made(CodeBuilder c, MethodScope m, int argument) {
    return m.temp(c, TypeKind.REFERENCE, 8 + argument);
  }

  /** Stack: → from, to. A range is two ints behind the array, a length one behind it. */
  private static void loadRange(CodeBuilder c, SpilledCall call, InvokeInstruction i, int array) {
    List<ClassDesc> types = i.typeSymbol().parameterList();
    if (isInt(types, array + 1) && isInt(types, array + 2)) {
      call.load(array + 1);
      call.load(array + 2);
    } else {
      c.iconst_0();
      if (i.name().equalsString("copyOf")) {
        call.load(array + 1);
      } else {
        c.loadConstant(Integer.MAX_VALUE);
      }
    }
  }

  private static boolean isInt(List<ClassDesc> types, int k) {
    return k < types.size() && types.get(k).equals(ConstantDescs.CD_int);
  }

  private void tellWhere(CodeBuilder c, int site) {
    c.loadConstant(site);
    c.loadConstant(library ? 1 : 0);
  }
}
