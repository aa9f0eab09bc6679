package heddle.engine.instrument;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules know about the class that they rewrite, and what they want added to it. */
final class ClassScope {
  /** The internal name of the class. */
  final String name;

  final boolean isInterface;
  final ClassFacts facts;

  /** Whether its initializer runs anew in every execution. */
  final boolean renewed;

  /** Whether a loader of the program's own defines it, perhaps several times. */
  final boolean own;

  /** The names of its own methods that it makes method handles of. */
  final Set<String> referenced;

  /** Methods to add, in the order in which they were asked for. */
  final List<ReferencedMethod> additions = new ArrayList<>();

  /** The names of its fields that only pace a thread. */
  private final Set<String> pacing;

  /** Whether it is a class of the JDK. */
  final boolean library;

  private final SiteTable sites;

  ClassScope(ClassModel model, ClassFacts facts, SiteTable sites, boolean library, boolean own) {
    this.name = model.thisClass().asInternalName();
    this.isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
    this.facts = facts;
    this.renewed = (!library || LibraryCatalogue.isRenewed(name)) && facts.renews(name);
    this.own = own;
    this.referenced = library ? Set.of() : referenced(model);
    this.pacing = library ? Set.of() : PacingFields.of(model, facts);
    this.sites = sites;
    this.library = library;
  }

  private static Set<String> referenced(ClassModel model) {
    Set<String> names = new HashSet<>();
    for (PoolEntry e : model.constantPool()) {
      if (e instanceof MethodHandleEntry handle
          && handle.reference().owner().equals(model.thisClass())) {
        names.add(handle.reference().name().stringValue());
      }
    }
    return names;
  }

  int addSite(
      String method,
      String descriptor,
      int line,
      SiteKind kind,
      String owner,
      String member,
      String memberType,
      boolean isVolatile) {
    return sites.add(
        id ->
            new Site(
                id,
                name.replace('/', '.'),
                method,
                descriptor,
                line,
                kind,
                owner.replace('/', '.'),
                member,
                memberType,
                isVolatile,
                library,
                owner.equals(name) && pacing.contains(member)));
  }
}
