package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.EnumMap;
import java.util.Map;

/**
 * Emits the calls of one hook class. Values are of the kinds int, long, float, double, reference.
 */
final class HookCalls {
  /** For accesses of the program's own code, and for what concerns all of the program. */
  static final HookCalls OPEN = new HookCalls("heddle.hooks.Hooks");

  static final HookCalls MONITORS = new HookCalls("heddle.hooks.MonitorHooks");
  static final HookCalls REGIONS = new HookCalls("heddle.hooks.RegionHooks");
  static final HookCalls INITIALIZERS = new HookCalls("heddle.hooks.InitializerHooks");
  static final HookCalls ROUNDS = new HookCalls("heddle.hooks.RoundHooks");

  /** For code of the JDK. */
  static final HookCalls LIBRARY = new HookCalls("heddle.hooks.LibraryHooks");

  /** For what {@code StringBuilder} and {@code StringBuffer} have in common. */
  static final HookCalls BUILDER = new HookCalls("heddle.hooks.BuilderHooks");

  private static final MethodTypeDesc ANNOUNCE_FIELD = type("(Ljava/lang/Object;I)V");
  private static final MethodTypeDesc ANNOUNCE_ELEMENT = type("(Ljava/lang/Object;II)V");
  private static final MethodTypeDesc ANNOUNCE_VARIABLE =
      type("(Ljava/lang/Object;Ljava/lang/Object;II)V");
  private static final MethodTypeDesc ANNOUNCE_MEMORY = type("(Ljava/lang/Object;JI)V");
  private static final MethodTypeDesc PEEK = type("(Ljava/lang/Object;I)V");

  private static final Map<TypeKind, MethodTypeDesc> READ = new EnumMap<>(TypeKind.class);
  private static final Map<TypeKind, MethodTypeDesc> WRITE = new EnumMap<>(TypeKind.class);
  private static final Map<TypeKind, MethodTypeDesc> ASSIGNED = new EnumMap<>(TypeKind.class);
  private static final Map<TypeKind, MethodTypeDesc> EXCHANGED = new EnumMap<>(TypeKind.class);

  static {
    for (TypeKind kind : TypeKind.values()) {
      if (kind != TypeKind.VOID && kind == kind.asLoadable()) {
        ClassDesc t = kind.upperBound();
        READ.put(kind, MethodTypeDesc.of(t, t));
        WRITE.put(kind, MethodTypeDesc.of(ConstantDescs.CD_void, t, t));
        ASSIGNED.put(kind, MethodTypeDesc.of(ConstantDescs.CD_void, t));
        EXCHANGED.put(
            kind, MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_boolean, t, t));
      }
    }
  }

  private final ClassDesc owner;

  private HookCalls(String owner) {
    this.owner = ClassDesc.of(owner);
  }

  private static MethodTypeDesc type(String descriptor) {
    return MethodTypeDesc.ofDescriptor(descriptor);
  }

  /** Stack: owner → . */
  void field(CodeBuilder c, int site) {
    c.loadConstant(site).invokestatic(owner, "field", ANNOUNCE_FIELD);
  }

  /** Stack: array, index → . */
  void element(CodeBuilder c, int site) {
    c.loadConstant(site).invokestatic(owner, "element", ANNOUNCE_ELEMENT);
  }

  /** Stack: handle, coordinate, index → . */
  void variable(CodeBuilder c, int site) {
    c.loadConstant(site).invokestatic(owner, "variable", ANNOUNCE_VARIABLE);
  }

  /** Stack: base, offset → . */
  void memory(CodeBuilder c, int site) {
    c.loadConstant(site).invokestatic(owner, "memory", ANNOUNCE_MEMORY);
  }

  /** Stack: value → the value that the program shall see; a reference loses its type. */
  void read(CodeBuilder c, TypeKind kind) {
    c.invokestatic(owner, "read", READ.get(kind));
  }

  /** Stack: value of this type → the value that the program shall see, of the same type. */
  void read(CodeBuilder c, ClassDesc type, MethodScope m) {
    TypeKind kind = TypeKind.from(type).asLoadable();
    if (kind != TypeKind.REFERENCE || type.equals(ConstantDescs.CD_Object)) {
      read(c, kind);
    } else if (m.facts().canName(m.className(), type)) {
      read(c, kind); // value as an Object
      c.checkcast(type); // value
    } else {
      // A class cannot cast to a type that it must not name, so the answer is lost.
      c.dup(); // value, value
      read(c, kind); // value, answer
      c.pop(); // value
    }
  }

  /** Stack: array, index → ; the element is replaced by what the program shall see. */
  void present(CodeBuilder c) {
    c.invokestatic(owner, "present", PEEK);
  }

  /** Stack unchanged; undoes {@link #present}. */
  void restore(CodeBuilder c) {
    c.invokestatic(owner, "restore", ConstantDescs.MTD_void);
  }

  /** Stack: old, value → . */
  void write(CodeBuilder c, TypeKind kind) {
    c.invokestatic(owner, "write", WRITE.get(kind));
  }

  /** Stack: value → . */
  void assigned(CodeBuilder c, TypeKind kind) {
    c.invokestatic(owner, "assigned", ASSIGNED.get(kind));
  }

  /** Stack: won, expected, update → the outcome that the program shall see. */
  void exchanged(CodeBuilder c, TypeKind kind) {
    c.invokestatic(owner, "exchanged", EXCHANGED.get(kind));
  }

  /** Stack unchanged. */
  void updated(CodeBuilder c) {
    c.invokestatic(owner, "updated", ConstantDescs.MTD_void);
  }

  /** Any other hook. */
  void call(CodeBuilder c, String name, MethodTypeDesc type) {
    c.invokestatic(owner, name, type);
  }
}
