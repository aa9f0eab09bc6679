package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** What others can notice of a class initializer, as far as its instructions tell. */
final class InitializerEffects {
  /** Calls of these answer the same in every execution, and change nothing. */
  private static final List<String> PURE =
      List.of(
          "java/lang/constant/",
          "java/lang/invoke/",
          "java/lang/reflect/",
          "java/math/",
          "java/time/Duration.",
          "java/util/concurrent/TimeUnit.",
          "java/util/concurrent/atomic/AtomicIntegerFieldUpdater.",
          "java/util/concurrent/atomic/AtomicLongFieldUpdater.",
          "java/util/concurrent/atomic/AtomicReferenceFieldUpdater.",
          "java/util/regex/",
          "sun/misc/Unsafe.");

  private static final Set<String> PURE_OF_LANG =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Class",
          "Double",
          "Enum",
          "Float",
          "Integer",
          "Long",
          "Math",
          "Object",
          "Short",
          "StrictMath",
          "String",
          "StringBuilder",
          "StringBuffer");

  /** These keep what they do to the objects that they are called on. */
  private static final List<String> OWN =
      List.of(
          "java/util/",
          "java/lang/ThreadLocal.",
          "java/lang/InheritableThreadLocal.",
          "java/lang/Object.");

  /** Except these, which have threads, clocks, or a state of their own. */
  private static final List<String> NOT_OWN =
      List.of(
          "java/util/Random",
          "java/util/SplittableRandom",
          "java/util/Timer",
          "java/util/UUID",
          "java/util/Date",
          "java/util/Calendar",
          "java/util/ServiceLoader",
          "java/util/logging/",
          "java/util/prefs/",
          "java/util/stream/",
          "java/util/concurrent/CompletableFuture",
          "java/util/concurrent/Executor",
          "java/util/concurrent/ForkJoin",
          "java/util/concurrent/Scheduled",
          "java/util/concurrent/Structured",
          "java/util/concurrent/SubmissionPublisher",
          "java/util/concurrent/ThreadLocalRandom",
          "java/util/concurrent/ThreadPool");

  private InitializerEffects() {}

  /** The initializer of a class, or null. */
  static MethodModel initializer(ClassModel c) {
    for (MethodModel m : c.methods()) {
      if (m.methodName().equalsString("<clinit>")) {
        return m;
      }
    }
    return null;
  }

  /**
   * Whether it does more than compute constants, or the tables of a compiler's own.
   *
   * @param models finds classes that belong to this one
   */
  static boolean noticed(ClassModel c, Function<String, ClassModel> models) {
    MethodModel initializer = initializer(c);
    return initializer != null
        && (c.flags().flagsMask() & ClassFile.ACC_SYNTHETIC) == 0
        && !follow(initializer, c, models, harmless(c));
  }

  private static boolean harmless(CodeElement e, String self) {
    return e instanceof InvokeInstruction i
        ? isPure(i.owner().asInternalName(), i.name().stringValue())
        : touchesOnly(e, self);
  }

  /** Whether all that it makes and changes is reached through its own class alone. */
  static boolean isolated(ClassModel c, Function<String, ClassModel> models) {
    String self = c.thisClass().asInternalName();
    MethodModel initializer = initializer(c);
    if (initializer == null) {
      return true;
    }
    return isEnum(c)
        ? follow(initializer, c, models, unlessThrown(InitializerEffects::keepsToItself))
        : all(initializer, e -> keepsToItself(e, self));
  }

  private static BiPredicate<CodeElement, String> harmless(ClassModel c) {
    return isEnum(c) ? unlessThrown(InitializerEffects::harmless) : InitializerEffects::harmless;
  }

  /** Who comes first sees what is thrown; others hear of it. */
  private static BiPredicate<CodeElement, String> unlessThrown(
      BiPredicate<CodeElement, String> holds) {
    return (e, self) -> !(e instanceof ThrowInstruction) && holds.test(e, self);
  }

  private static boolean isEnum(ClassModel c) {
    return (c.flags().flagsMask() & ClassFile.ACC_ENUM) != 0;
  }

  /** Whether it holds of a method, and of those of its class that this one calls. */
  private static boolean follow(
      MethodModel m,
      ClassModel c,
      Function<String, ClassModel> models,
      BiPredicate<CodeElement, String> holds) {
    return follow(m, c, models, holds, new HashSet<>());
  }

  private static boolean follow(
      MethodModel m,
      ClassModel c,
      Function<String, ClassModel> models,
      BiPredicate<CodeElement, String> holds,
      Set<String> looked) {
    String self = c.thisClass().asInternalName();
    if (!looked.add(self + "." + m.methodName().stringValue() + m.methodType().stringValue())) {
      return true;
    }
    return all(
        m,
        e -> {
          ClassModel callee = e instanceof InvokeInstruction i ? callee(i, c, models) : null;
          return callee == null
              ? holds.test(e, self)
              : callee.methods().stream()
                  .filter(k -> isCalled(k, (InvokeInstruction) e))
                  .anyMatch(k -> follow(k, callee, models, holds, looked));
        });
  }

  private static boolean isCalled(MethodModel m, InvokeInstruction i) {
    return m.methodName().equals(i.name()) && m.methodType().equals(i.type());
  }

  /**
   * The class that a call leads to, if it is this one, or a constant of an enum with a body is
   * made.
   */
  private static ClassModel callee(
      InvokeInstruction i, ClassModel c, Function<String, ClassModel> models) {
    String self = c.thisClass().asInternalName();
    String owner = i.owner().asInternalName();
    if (owner.equals(self)) {
      return c;
    }
    boolean constant = isEnum(c) && i.name().equalsString("<init>");
    return constant && (owner.startsWith(self + "$") || self.startsWith(owner + "$"))
        ? models.apply(owner)
        : null;
  }

  private static boolean keepsToItself(CodeElement e, String self) {
    if (e instanceof InvokeInstruction i) {
      String owner = i.owner().asInternalName();
      String method = owner + "." + i.name().stringValue();
      return isPure(owner, i.name().stringValue())
          || OWN.stream().anyMatch(method::startsWith)
              && NOT_OWN.stream().noneMatch(method::startsWith);
    }
    // A lambda may be called by what it is given to.
    return touchesOnly(e, self)
        && !(e instanceof InvokeDynamicInstruction d
            && d.bootstrapMethod().owner().displayName().equals("LambdaMetafactory"));
  }

  private static boolean touchesOnly(CodeElement e, String self) {
    if (e instanceof FieldInstruction f) {
      String owner = f.owner().asInternalName();
      return owner.equals(self) || f.opcode() == Opcode.GETSTATIC && owner.startsWith("java/");
    }
    return !(e instanceof MonitorInstruction);
  }

  private static boolean isPure(String owner, String name) {
    String method = owner + "." + name;
    if (owner.startsWith("[")) {
      return true; // a copy of an array
    }
    if (PURE.stream().anyMatch(method::startsWith)) {
      return true;
    }
    if (!owner.startsWith("java/lang/") || owner.indexOf('/', 10) >= 0) {
      return false;
    }
    String simple = owner.substring(10);
    return PURE_OF_LANG.contains(simple)
            && !Set.of("getBoolean", "getInteger", "getLong", "forName", "wait").contains(name)
            && !name.startsWith("notify")
        || simple.endsWith("Exception")
        || simple.endsWith("Error");
  }

  private static boolean all(MethodModel m, Predicate<CodeElement> holds) {
    if (m.code().isEmpty()) {
      return false;
    }
    for (CodeElement e : m.code().get()) {
      if (!holds.test(e)) {
        return false;
      }
    }
    return true;
  }
}
