package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.ArrayList;
import java.util.List;

/** The program's own code: every access is visible, and no monitor is real. */
final class OpenRecipe implements Recipe {
  private static final List<Rule> CALLS = List.of(new WaitRule(), CallRule.OPEN, BulkRule.OPEN);

  /**
   * Hooks make code up to eight times as long, and a method can have 65,535 bytes. A longer one
   * (generated tables, say) keeps its accesses as they are, and is counted as an escape.
   */
  private static final int HUGE = 8_000;

  /** An initializer that the JVM runs is in a silent region, so its accesses need no hooks. */
  private static final List<Rule> SILENT =
      List.of(
          new UseRule(),
          new MethodHandleRule(),
          new WaitRule(),
          CallRule.OPEN,
          new MethodReferenceRule(CALLS),
          new LoopRule());

  private static final List<Rule> VISIBLE = visible();

  private static List<Rule> visible() {
    List<Rule> rules = new ArrayList<>();
    if (MethodResults.WANTED) {
      rules.add(CallRule.random());
    }
    rules.add(new UseRule());
    rules.add(new FieldRule(HookCalls.OPEN, false));
    rules.add(new ArrayRule(HookCalls.OPEN));
    rules.add(BulkRule.OPEN);
    rules.add(new ArrayArgumentRule());
    rules.add(new HandleRule(HookCalls.OPEN));
    rules.add(MemoryRule.open());
    rules.add(new ReflectionRule());
    rules.add(new ReflectedCallRule());
    rules.add(new ReferenceRule());
    rules.add(new ManagementRule());
    rules.add(new EscapeRule());
    rules.addAll(SILENT.subList(1, SILENT.size()));
    rules.add(new QuietRule());
    rules.add(new OutsideRule());
    return rules;
  }

  private final TransactionMethods transactions;

  /** A recipe that tells of the ends of these methods. */
  OpenRecipe(TransactionMethods transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean library() {
    return false;
  }

  @Override
  public boolean ownsMonitor(MethodModel method) {
    return (method.flags().flagsMask() & ClassFile.ACC_SYNCHRONIZED) != 0;
  }

  @Override
  public CodeTransform transform(ClassModel owner, MethodModel method, MethodScope scope) {
    boolean initializer = method.methodName().equalsString("<clinit>") && !scope.owner().renewed;
    boolean huge = isHuge(scope.code());
    CodeTransform all =
        initializer || huge
            ? new MethodRewriter(scope, SILENT, MonitorRule.open())
            : new MethodRewriter(scope, VISIBLE, MonitorRule.open(), RoundRule.of(scope.code()));
    if (ownsMonitor(method)) {
      all = all.andThen(SynchronizedMethod.open(scope));
    }
    CodeTransform result = MethodResults.of(method, scope);
    if (result != null) {
      all = all.andThen(result);
    }
    CodeTransform telling = transactions.telling(method, scope);
    if (telling != null) {
      all = all.andThen(telling);
    }
    if (initializer) {
      all = all.andThen(Brackets.initializer());
    } else {
      if (loadsClasses(method, scope)) {
        all = all.andThen(Brackets.region());
      }
      if (callable(method, scope) || mayRecur(owner, scope)) {
        all = all.andThen(Brackets.open());
      } else if (makesOthers(owner, scope)) {
        all = all.andThen(new BehindConstructorCall(Brackets.open()));
      }
      if (huge) {
        all = all.andThen(EscapeRule.atStart(scope));
      }
    }
    if (scope.owner().renewed && Initializer.guards(method)) {
      all = all.andThen(new AtStart(c -> Initializer.emitUse(c, scope.owner())));
    }
    return all;
  }

  /**
   * Whether the virtual machine calls it when it needs a class. When that is also depends on what
   * the engine has looked at, so it must not show in the order of steps.
   */
  private static boolean loadsClasses(MethodModel method, MethodScope scope) {
    String name = method.methodName().stringValue();
    return (name.equals("loadClass") || name.equals("findClass"))
        && method.methodType().stringValue().startsWith("(Ljava/lang/String;")
        && scope.facts().isA(scope.className(), "java/lang/ClassLoader");
  }

  private static boolean isHuge(CodeModel code) {
    return code instanceof CodeAttribute c && c.codeLength() > HUGE;
  }

  /**
   * Whether it calls private methods of its class, or any of those nested with it, and so perhaps
   * itself. Every other way back to it leads through a method that is callable.
   */
  private static boolean mayRecur(ClassModel owner, MethodScope scope) {
    if (scope.method().startsWith("<")) {
      return false;
    }
    for (CodeElement e : scope.code()) {
      if (e instanceof InvokeInstruction i
          && !i.name().equalsString("<init>")
          && mayLeadBack(owner, scope, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is a constructor that makes objects of the program, or calls what {@link #mayRecur}
   * looks at, and so perhaps comes back to itself.
   */
  private static boolean makesOthers(ClassModel owner, MethodScope scope) {
    if (!scope.method().equals("<init>")) {
      return false;
    }
    int unfinished = 0;
    boolean called = false;
    for (CodeElement e : scope.code()) {
      if (e instanceof NewObjectInstruction) {
        unfinished++;
      } else if (e instanceof InvokeInstruction i) {
        boolean constructor = i.name().equalsString("<init>");
        if (constructor && unfinished == 0) {
          called = true;
        } else if (called && mayLeadBack(owner, scope, i)) {
          return true;
        }
        unfinished -= constructor && unfinished > 0 ? 1 : 0;
      }
    }
    return false;
  }

  private static boolean mayLeadBack(ClassModel owner, MethodScope scope, InvokeInstruction i) {
    String callee = i.owner().asInternalName();
    if (i.name().equalsString("<init>")) {
      return !callee.startsWith("java/");
    }
    return callee.equals(scope.className())
        ? isPrivateWithCode(owner, i)
        : outermost(callee).equals(outermost(scope.className()));
  }

  private static boolean isPrivateWithCode(ClassModel owner, InvokeInstruction i) {
    return owner.methods().stream()
        .anyMatch(
            m ->
                m.methodName().equals(i.name())
                    && m.methodType().equals(i.type())
                    && (m.flags().flagsMask() & ClassFile.ACC_PRIVATE) != 0
                    && m.code().isPresent());
  }

  private static String outermost(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }

  /** Whether code of the JDK may call it: what is not private, lambda bodies, and references. */
  private static boolean callable(MethodModel method, MethodScope scope) {
    String name = method.methodName().stringValue();
    return !name.startsWith("<")
        && ((method.flags().flagsMask() & ClassFile.ACC_PRIVATE) == 0
            || name.startsWith("lambda$")
            || scope.owner().referenced.contains(name));
  }
}
