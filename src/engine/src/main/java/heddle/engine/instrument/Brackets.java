package heddle.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** The brackets round whole methods, except {@link SynchronizedMethod}. */
final class Brackets {
  private static final MethodTypeDesc ENTER_OPEN = MethodTypeDesc.of(ConstantDescs.CD_int);
  private static final MethodTypeDesc LEAVE =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
  private static final MethodTypeDesc ENTER_CALL =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;I)V");
  private static final MethodTypeDesc RETURNED =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;)V");
  private static final MethodTypeDesc ENTER_KEYED_CALL =
      MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;I)V");

  private Brackets() {}

  /** The JDK's own machinery: what it does is no business of the program. */
  static CodeTransform offstage() {
    return new Bracket(
        c -> HookCalls.REGIONS.call(c, "enterOffstage", ConstantDescs.MTD_void),
        c -> HookCalls.REGIONS.call(c, "leaveOffstage", ConstantDescs.MTD_void));
  }

  /** No scheduling points inside. */
  static CodeTransform region() {
    return new Bracket(
        c -> HookCalls.REGIONS.call(c, "enterRegion", ConstantDescs.MTD_void),
        c -> HookCalls.REGIONS.call(c, "leaveRegion", ConstantDescs.MTD_void));
  }

  /** No scheduling points in library code inside. */
  static CodeTransform quiet() {
    return new Bracket(
        c -> HookCalls.REGIONS.call(c, "enterQuiet", ConstantDescs.MTD_void),
        c -> HookCalls.REGIONS.call(c, "leaveQuiet", ConstantDescs.MTD_void));
  }

  /** A class initializer of open code: a region, and its class is spoiled if it fails. */
  static CodeTransform initializer() {
    return new Bracket(
        c -> HookCalls.REGIONS.call(c, "enterRegion", ConstantDescs.MTD_void),
        c -> HookCalls.REGIONS.call(c, "leaveRegion", ConstantDescs.MTD_void),
        c -> {
          HookCalls.REGIONS.call(c, "leaveRegion", ConstantDescs.MTD_void);
          HookCalls.INITIALIZERS.call(c, "initializerFailed", ConstantDescs.MTD_void);
        });
  }

  /** Open code that may be called back from inside a closed call. */
  static Bracket open() {
    int[] entered = new int[1];
    return new Bracket(
        c -> {
          entered[0] = c.allocateLocal(TypeKind.INT);
          HookCalls.REGIONS.call(c, "enterOpen", ENTER_OPEN); // entered
          c.istore(entered[0]);
        },
        c -> {
          c.iload(entered[0]); // entered
          HookCalls.REGIONS.call(c, "leaveOpen", LEAVE);
        });
  }

  /** The constructor of {@code Enum}, which tells of the constant. */
  static Bracket constant() {
    return new Bracket(
        c -> {
          c.aload(0).aload(1); // constant, name
          c.invokestatic(
              ClassDesc.of("heddle.hooks.ReferenceHooks"),
              "constantMade",
              MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;Ljava/lang/String;)V"));
        },
        c -> {});
  }

  /** A call of a class of the JDK that may be closed. */
  static CodeTransform call(MethodScope m) {
    int site = m.site(SiteKind.CALL, m.className(), m.method(), m.descriptor(), false);
    return new Bracket(
        c -> {
          loadThis(c, m); // this or null
          if (LibraryCatalogue.isKeyed(m)) {
            c.aload(1); // this, key
            c.loadConstant(site); // this, key, site
            HookCalls.LIBRARY.call(c, "enterCall", ENTER_KEYED_CALL);
          } else {
            c.loadConstant(site); // this or null, site
            HookCalls.LIBRARY.call(c, "enterCall", ENTER_CALL);
          }
        },
        c -> {
          leaveCall(c, site);
          if (m.returnsObject()) {
            c.dup(); // result, result
            HookCalls.LIBRARY.call(c, "returned", RETURNED); // result
          }
        },
        c -> leaveCall(c, site));
  }

  private static void leaveCall(CodeBuilder c, int site) {
    c.loadConstant(site); // site
    HookCalls.LIBRARY.call(c, "leaveCall", LEAVE);
  }

  private static void loadThis(CodeBuilder c, MethodScope m) {
    if (m.isStatic()) {
      c.aconst_null();
    } else {
      c.aload(0);
    }
  }
}
