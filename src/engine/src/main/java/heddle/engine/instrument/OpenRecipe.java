package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.util.List;

/** The program's own code: every access is visible, and no monitor is real. */
final class OpenRecipe implements Recipe {
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
    boolean initializer = method.methodName().equalsString("<clinit>");
    CodeTransform all =
        new MethodRewriter(scope, initializer ? silentRules() : visibleRules(), MonitorRule.open());
    if (ownsMonitor(method)) {
      all = all.andThen(SynchronizedMethod.open(scope));
    }
    if (initializer) {
      all = all.andThen(Brackets.region());
    } else if (callable(method)) {
      all = all.andThen(Brackets.open());
    }
    return all;
  }

  private static List<Rule> visibleRules() {
    return List.of(
        new FieldRule(HookCalls.OPEN, false),
        new ArrayRule(HookCalls.OPEN),
        new HandleRule(HookCalls.OPEN),
        MemoryRule.open(),
        new WaitRule(),
        CallRule.open(),
        new LoopRule(),
        new EscapeRule());
  }

  /** Class initializers run in a silent region, so their accesses need no hooks. */
  private static List<Rule> silentRules() {
    return List.of(new WaitRule(), CallRule.open(), new LoopRule());
  }

  /** Whether code of the JDK may call it: lambda bodies and whatever is not private. */
  private static boolean callable(MethodModel method) {
    return !method.methodName().equalsString("<init>")
        && ((method.flags().flagsMask() & ClassFile.ACC_PRIVATE) == 0
            || method.methodName().stringValue().startsWith("lambda$"));
  }
}
