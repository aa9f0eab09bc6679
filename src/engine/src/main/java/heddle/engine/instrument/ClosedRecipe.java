package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.util.List;

/**
 * Classes of the program that the user takes as right: a public call is one operation, as with the
 * JDK's, and what happens within is a part of it. It may still wait half-way.
 */
final class ClosedRecipe implements Recipe {
  private static final List<Rule> RULES =
      List.of(
          new UseRule(),
          new FieldRule(HookCalls.LIBRARY, false),
          new ArrayRule(HookCalls.LIBRARY),
          new HandleRule(HookCalls.LIBRARY),
          MemoryRule.library(),
          new EscapeRule(),
          new WaitRule(),
          CallRule.OPEN,
          new MethodReferenceRule(List.of(new WaitRule(), CallRule.OPEN)),
          new LoopRule(),
          new QuietRule());

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
    CodeTransform all = new MethodRewriter(scope, RULES, MonitorRule.library());
    if (ownsMonitor(method)) {
      all = all.andThen(SynchronizedMethod.library(scope));
    }
    if (initializer) {
      all = all.andThen(Brackets.initializer());
    } else if (isCall(method)) {
      all = all.andThen(Brackets.call(scope));
    }
    if (scope.owner().renewed && Initializer.guards(method)) {
      all = all.andThen(new AtStart(c -> Initializer.emitUse(c, scope.owner())));
    }
    return all;
  }

  private static boolean isCall(MethodModel method) {
    int excluded = ClassFile.ACC_BRIDGE | ClassFile.ACC_SYNTHETIC;
    int flags = method.flags().flagsMask();
    return (flags & ClassFile.ACC_PUBLIC) != 0
        && (flags & excluded) == 0
        && !List.of("<init>", "<clinit>", "toString", "hashCode", "equals")
            .contains(method.methodName().stringValue());
  }
}
