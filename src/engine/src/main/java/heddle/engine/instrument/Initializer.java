package heddle.engine.instrument;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * What makes a class initializer run anew in every execution: it becomes a method like any other,
 * and every use of the class asks first whether it has run. What the JVM does of its own accord
 * when it initializes the class is then nothing at all.
 */
public final class Initializer {
  /** The name of the method that the initializer becomes. */
  public static final String BODY = "heddle$initializer";

  /** The name of the method that every use of the class calls. */
  public static final String USE = "heddle$use";

  /** The name of the static field that says that nothing has to be asked any more. */
  static final String READY = "heddle$ready";

  private static final int ADDED_METHOD =
      ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
  private static final int ADDED_FIELD =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  private static final MethodTypeDesc BEGIN = MethodTypeDesc.ofDescriptor("(Ljava/lang/Class;IZ)I");
  private static final MethodTypeDesc END = MethodTypeDesc.ofDescriptor("(Ljava/lang/Class;I)Z");
  private static final MethodTypeDesc FAIL =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Class;ILjava/lang/Throwable;)Ljava/lang/Throwable;");

  private final ClassScope scope;
  private final ClassDesc self;

  /** Where what is added stands: in the class itself, or in the companion of an interface. */
  private final ClassDesc home;

  private final String superclass;
  private final List<String> interfaces;
  private final boolean hasBody;
  private final boolean isolated;
  private final int line;

  private Initializer(ClassModel model, ClassScope scope) {
    this.scope = scope;
    self = model.thisClass().asSymbol();
    home = scope.isInterface ? Companion.of(self) : self;
    interfaces = scope.isInterface ? List.of() : scope.facts.initializedWith(scope.name);
    String parent = model.superclass().orElseThrow().asInternalName();
    superclass = UseRule.mayRenew(parent, scope) ? parent : null;
    MethodModel body = InitializerEffects.initializer(model);
    hasBody = body != null;
    isolated = scope.library || InitializerEffects.isolated(model, scope.facts::model);
    line = body == null ? -1 : firstLine(body.code().orElseThrow());
  }

  private static int firstLine(CodeModel code) {
    for (CodeElement e : code) {
      if (e instanceof LineNumber n) {
        return n.line();
      }
    }
    return -1;
  }

  /** Adds to a class, or to the companion of an interface, what its renewed initializer needs. */
  static void addTo(ClassBuilder c, ClassModel model, ClassScope scope) {
    Initializer initializer = new Initializer(model, scope);
    c.withField(READY, ConstantDescs.CD_boolean, ADDED_FIELD);
    c.withMethodBody(USE, ConstantDescs.MTD_void, ADDED_METHOD, initializer::use);
  }

  /**
   * Emits a field of the class. The initializer that assigns it is an ordinary method, which must
   * not assign to a final one; the flag of what compilers add tells that it is none of the
   * program's variables.
   */
  static void field(ClassBuilder c, FieldModel f) {
    int flags = f.flags().flagsMask();
    boolean assigned =
        (flags & ClassFile.ACC_STATIC) != 0
            && (flags & ClassFile.ACC_FINAL) != 0
            && f.findAttribute(Attributes.constantValue()).isEmpty();
    if (!assigned) {
      c.with(f);
      return;
    }
    c.transformField(
        f,
        (b, part) -> {
          if (part instanceof java.lang.classfile.AccessFlags) {
            b.withFlags(flags & ~ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC);
          } else {
            b.with(part);
          }
        });
  }

  /** Whether this method must ask before it does anything. */
  static boolean guards(MethodModel m) {
    boolean isStatic = (m.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
    return m.methodName().equalsString("<init>")
        || isStatic
            && !m.methodName().equalsString("<clinit>")
            && !m.methodName().stringValue().startsWith("lambda$");
  }

  /** What the initializer becomes; a companion must be able to call that of its interface. */
  static int bodyFlags(ClassScope owner) {
    return (owner.isInterface ? ClassFile.ACC_PUBLIC : ClassFile.ACC_PRIVATE)
        | ClassFile.ACC_STATIC
        | ClassFile.ACC_SYNTHETIC;
  }

  /** Emits the use of a class by its own code. Stack unchanged. */
  static void emitUse(CodeBuilder c, ClassScope owner) {
    ClassDesc self = ClassDesc.ofInternalName(owner.name);
    emitUse(c, owner.isInterface ? Companion.of(self) : self);
  }

  /** Stack unchanged. */
  static void emitUse(CodeBuilder c, ClassDesc home) {
    c.invokestatic(home, USE, ConstantDescs.MTD_void);
  }

  private void use(CodeBuilder c) {
    int site = scope.addSite("<clinit>", "()V", line, SiteKind.MONITOR_ENTER, "", "", "", false);
    Label done = c.newLabel();
    Label begin = c.newLabel();
    if (line >= 0) {
      c.lineNumber(line);
    }
    c.getstatic(home, READY, ConstantDescs.CD_boolean); // ready
    c.ifne(done);
    c.ldc(self); // class
    c.loadConstant(site); // class, site
    c.loadConstant(isolated ? 1 : 0); // class, site, isolated
    HookCalls.INITIALIZERS.call(c, "beginInitializer", BEGIN); // answer
    c.dup(); // answer, answer
    c.ifne(begin); // answer
    c.pop();
    c.goto_(done);
    c.labelBinding(begin); // 1, or 2 if nothing is under control
    c.iconst_1().iushr(); // ready
    c.putstatic(home, READY, ConstantDescs.CD_boolean);
    Label start = c.newBoundLabel();
    if (superclass != null) {
      UseRule.emit(c, superclass, scope);
    }
    interfaces.forEach(i -> UseRule.emit(c, i, scope));
    if (hasBody) {
      c.invokestatic(self, BODY, ConstantDescs.MTD_void, scope.isInterface);
    }
    Label end = c.newBoundLabel();
    c.ldc(self); // class
    c.loadConstant(site); // class, site
    HookCalls.INITIALIZERS.call(c, "endInitializer", END); // ready
    c.putstatic(home, READY, ConstantDescs.CD_boolean);
    c.labelBinding(done);
    c.return_();
    if (superclass != null || hasBody || !interfaces.isEmpty()) {
      Label handler = c.newBoundLabel();
      // exception
      int failure = c.allocateLocal(TypeKind.REFERENCE);
      c.astore(failure);
      c.ldc(self); // class
      c.loadConstant(site); // class, site
      c.aload(failure); // class, site, exception
      HookCalls.INITIALIZERS.call(c, "failInitializer", FAIL); // exception
      c.athrow();
      c.exceptionCatchAll(start, end, handler);
    }
  }
}
