package heddle.engine.instrument;

import heddle.engine.instrument.LibraryCatalogue.Depth;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.List;

/** Code of the JDK, as the {@link LibraryCatalogue} says. */
final class LibraryRecipe implements Recipe {
  @Override
  public boolean library() {
    return true;
  }

  @Override
  public boolean ownsMonitor(MethodModel method) {
    return LibraryCatalogue.depth(owner(method)).compareTo(Depth.MONITORS) >= 0
        && (method.flags().flagsMask() & ClassFile.ACC_SYNCHRONIZED) != 0;
  }

  private static String owner(MethodModel method) {
    return method.parent().orElseThrow().thisClass().asInternalName();
  }

  @Override
  public CodeTransform transform(ClassModel owner, MethodModel method, MethodScope scope) {
    List<CodeTransform> all = new ArrayList<>();
    boolean monitors =
        LibraryCatalogue.depth(scope.className()).compareTo(Depth.MONITORS) >= 0
            && MonitorScan.isUsual(scope.code());
    List<Rule> rules = rules(method, scope);
    if (monitors || !rules.isEmpty()) {
      all.add(new MethodRewriter(scope, rules, monitors ? MonitorRule.library() : null));
    }
    if (ownsMonitor(method)) {
      all.add(SynchronizedMethod.library(scope));
    }
    if (LibraryCatalogue.isOffstage(scope.className(), method)) {
      all.add(Brackets.offstage());
    } else if (LibraryCatalogue.isSilent(scope.className(), method)) {
      all.add(Brackets.region());
    } else if (LibraryCatalogue.isQuiet(scope.className(), method)) {
      all.add(Brackets.quiet());
    } else if (LibraryCatalogue.isCall(owner, method)) {
      all.add(Brackets.call(scope));
    }
    if (scope.className().equals(LibraryCatalogue.ENUM) && scope.method().equals("<init>")) {
      all.add(new BehindConstructorCall(Brackets.constant()));
    }
    if (scope.owner().renewed) {
      all.add(renewed(scope.owner(), method));
    }
    CodeTransform prefix = Prefixes.of(scope);
    if (prefix != null) {
      all.add(prefix);
    }
    return all.stream().reduce(CodeTransform::andThen).orElse(null);
  }

  /** Uses of the class ask whether it is ready; what initializes it is moved as it is. */
  private static CodeTransform renewed(ClassScope owner, MethodModel method) {
    return Initializer.guards(method)
        ? new AtStart(c -> Initializer.emitUse(c, owner))
        : CodeTransform.ACCEPT_ALL;
  }

  private static List<Rule> rules(MethodModel method, MethodScope scope) {
    List<Rule> rules = new ArrayList<>();
    String name = scope.className();
    if (LibraryCatalogue.isLogging(name)) {
      rules.add(new UseRule());
      rules.add(CallRule.LOGGING);
    }
    if (LibraryCatalogue.isBuilder(name) && !method.methodName().equalsString("<init>")) {
      rules.add(new FieldRule(HookCalls.BUILDER, false));
      rules.add(new ArrayRule(HookCalls.BUILDER));
    } else if (LibraryCatalogue.showsAccesses(name, method)) {
      boolean all = LibraryCatalogue.isCollection(name);
      rules.add(new FieldRule(HookCalls.LIBRARY, !all));
      if (all) {
        rules.add(new ArrayRule(HookCalls.LIBRARY));
        rules.add(BulkRule.LIBRARY);
        rules.add(new BufferMemoryRule());
      }
      rules.add(new HandleRule(HookCalls.LIBRARY));
      rules.add(MemoryRule.library());
    }
    if (LibraryCatalogue.isReflecting(name)) {
      rules.add(MemoryRule.reflecting());
    }
    if (name.equals(SaltRule.CLASS)) {
      rules.add(new SaltRule());
    }
    if (LibraryCatalogue.asksClock(name)) {
      rules.add(CallRule.LIBRARY);
    }
    if (LibraryCatalogue.depth(name).compareTo(Depth.MONITORS) >= 0) {
      rules.add(new WaitRule());
      rules.add(new CommonPoolRule());
    }
    if (LibraryCatalogue.startsThreads(name)) {
      rules.add(new StartRule());
    }
    if (TraceRule.applies(scope)) {
      rules.add(new TraceRule());
    }
    return rules;
  }
}
