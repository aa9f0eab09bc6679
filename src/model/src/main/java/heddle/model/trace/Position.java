package heddle.model.trace;

/**
 * A place in source code.
 *
 * @param className the binary name of the class, {@code algorithms.stack.TreiberStack$Node} say
 * @param method the method
 * @param file the source file's simple name, or empty if the class file does not tell
 * @param line the line from 1, or -1 if the class file does not tell
 */
public record Position(String className, String method, String file, int line) {
  /** The class without its package and without enclosing classes. */
  public String simpleClass() {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }

  /** The method as people call it: a constructor, an initializer, a lambda. */
  public String methodName() {
    return switch (method) {
      case "<init>" -> "constructor";
      case "<clinit>" -> "initializer";
      default -> method.startsWith("lambda$") ? "lambda" : method;
    };
  }

  /** The path of the source file relative to a source root. */
  public String sourcePath() {
    int dot = className.lastIndexOf('.');
    return (dot < 0 ? "" : className.substring(0, dot + 1).replace('.', '/')) + file;
  }
}
