package heddle.engine.instrument;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;

/**
 * Rewrites classes so that the hooks learn of every visible operation. Thread-safe.
 *
 * <p>A worker rewrites its first class a moment after its JVM has started, without the archive of
 * loaded classes that a patched JVM cannot use. Therefore the path through here and the rules for
 * open code avoids switches on types and records as keys, whose linking takes as long as the work.
 */
public final class ClassRewriter {
  private final Recipe recipe;
  private final ClassFacts facts;
  private final SiteTable sites;
  private final ClassFile context;
  private final boolean own;

  ClassRewriter(Recipe recipe, ClassFacts facts, SiteTable sites) {
    this(recipe, facts, sites, false);
  }

  /**
   * A rewriter.
   *
   * @param own whether a loader of the program's own defines the classes
   */
  ClassRewriter(Recipe recipe, ClassFacts facts, SiteTable sites, boolean own) {
    this.own = own;
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
    ClassScope scope = new ClassScope(model, facts, sites, recipe.library(), own);
    ClassTransform transform =
        new ClassTransform() {
          @Override
          public void accept(ClassBuilder c, ClassElement e) {
            element(c, e, model, scope);
          }

          @Override
          public void atEnd(ClassBuilder c) {
            scope.additions.forEach(m -> m.addTo(c, scope));
            if (scope.renewed && !scope.isInterface) {
              Initializer.addTo(c, model, scope);
            }
          }
        };
    return context.transformClass(model, transform);
  }

  /**
   * The compilers know some synchronized methods of the JDK by an annotation. What is no longer
   * synchronized is not what they know, and the JVM would say so on standard output.
   */
  private boolean isIntrinsic(MethodElement part, boolean ownsMonitor) {
    return recipe.library() && ownsMonitor && part instanceof RuntimeVisibleAnnotationsAttribute;
  }

  private void element(ClassBuilder c, ClassElement e, ClassModel model, ClassScope owner) {
    if (e instanceof FieldModel field && owner.renewed && !owner.isInterface) {
      Initializer.field(c, field);
      return;
    }
    if (!(e instanceof MethodModel method) || method.code().isEmpty()) {
      c.with(e);
      return;
    }
    MethodScope scope = new MethodScope(owner, method, method.code().get());
    CodeTransform transform = recipe.transform(model, method, scope);
    if (transform == null) {
      c.with(e);
      return;
    }
    if (owner.renewed && method.methodName().equalsString("<clinit>")) {
      c.withMethod(
          Initializer.BODY,
          method.methodTypeSymbol(),
          Initializer.bodyFlags(owner),
          m -> m.transformCode(method.code().get(), transform));
      return;
    }
    boolean ownsMonitor = recipe.ownsMonitor(method);
    c.transformMethod(
        method,
        (m, part) -> {
          if (part instanceof CodeModel body) {
            m.transformCode(body, transform);
          } else if (part instanceof AccessFlags flags && ownsMonitor) {
            m.withFlags(flags.flagsMask() & ~ClassFile.ACC_SYNCHRONIZED);
          } else if (!isIntrinsic(part, ownsMonitor)) {
            m.with(part);
          }
        });
  }
}
