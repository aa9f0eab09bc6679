package heddle.engine.instrument;

import java.util.ArrayList;
import java.util.List;

/** What the rules know about the class that they rewrite, and what they want added to it. */
final class ClassScope {
  /** The internal name of the class. */
  final String name;

  final boolean isInterface;
  final ClassFacts facts;

  /** Methods to add, in the order in which they were asked for. */
  final List<ReferencedMethod> additions = new ArrayList<>();

  private final SiteTable sites;
  private final boolean library;

  ClassScope(String name, boolean isInterface, ClassFacts facts, SiteTable sites, boolean library) {
    this.name = name;
    this.isInterface = isInterface;
    this.facts = facts;
    this.sites = sites;
    this.library = library;
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
                library));
  }
}
