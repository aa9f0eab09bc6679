package heddle.engine.instrument;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;

/** Rewrites classes so that the hooks learn of every visible operation. Thread-safe. */
public final class ClassRewriter {
  private final Recipe recipe;
  private final ClassFacts facts;
  private final SiteTable sites;
  private final ClassFile context;

  ClassRewriter(Recipe recipe, ClassFacts facts, SiteTable sites) {
    this.recipe = recipe;
    this.facts = facts;
    this.sites = sites;
    context = ClassFile.of(ClassHierarchyResolverOption.of(facts.hierarchy()));
  }

  /** The rewritten class. */
  public byte[] rewrite(byte[] bytes) {
    return rewrite(context.parse(bytes));
  }

  byte[] rewrite(ClassModel model) {
    return context.transformClass(model, (c, e) -> element(c, e, model));
  }

  private void element(ClassBuilder c, ClassElement e, ClassModel model) {
    if (!(e instanceof MethodModel method) || method.code().isEmpty()) {
      c.with(e);
      return;
    }
    CodeModel code = method.code().get();
    String name = model.thisClass().asInternalName();
    MethodScope scope = new MethodScope(name, method, code, facts, sites, recipe.library());
    CodeTransform transform = recipe.transform(model, method, scope);
    if (transform == null) {
      c.with(e);
      return;
    }
    boolean ownsMonitor = recipe.ownsMonitor(method);
    c.transformMethod(
        method,
        (m, part) -> {
          switch (part) {
            case AccessFlags flags when ownsMonitor ->
                m.withFlags(flags.flagsMask() & ~ClassFile.ACC_SYNCHRONIZED);
            case CodeModel body -> m.transformCode(body, transform);
            default -> m.with(part);
          }
        });
  }
}
