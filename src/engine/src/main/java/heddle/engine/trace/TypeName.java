package heddle.engine.trace;

import java.lang.constant.ClassDesc;

/** What a class is called in pictures and sentences. */
final class TypeName {
  private TypeName() {}

  /**
   * The simple name of a class. Of two that were loaded by different loaders the JVM may refuse to
   * say which one encloses the other; then it is worked out from the full name. Where in memory a
   * hidden class is, which its name ends with, differs from run to run and is left out.
   */
  static String simple(Class<?> type) {
    try {
      return withoutAddress(type.getSimpleName());
    } catch (LinkageError e) {
      String name = withoutAddress(type.getName());
      return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
  }

  /** The simple name of a type that is not loaded. */
  static String simple(ClassDesc type) {
    if (type.isArray()) {
      return simple(type.componentType()) + "[]";
    }
    String name = type.displayName();
    return name.substring(name.lastIndexOf('$') + 1);
  }

  private static String withoutAddress(String name) {
    int address = name.indexOf('/');
    return address < 0 ? name : name.substring(0, address);
  }
}
