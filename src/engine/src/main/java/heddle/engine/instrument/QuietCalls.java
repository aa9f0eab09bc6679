package heddle.engine.instrument;

import java.util.List;
import java.util.Set;

/**
 * Which calls of the JDK are quiet. Never those through which a program may reach objects that its
 * threads share: collections and their interfaces, {@code java.util.concurrent}, threads.
 */
final class QuietCalls {
  private static final List<String> PACKAGES =
      List.of(
          "java/io/",
          "java/math/",
          "java/net/",
          "java/nio/",
          "java/rmi/",
          "java/security/",
          "java/sql/",
          "java/text/",
          "java/time/",
          "java/util/jar/",
          "java/util/logging/",
          "java/util/prefs/",
          "java/util/regex/",
          "java/util/zip/",
          "java/lang/annotation/",
          "java/lang/constant/",
          "java/lang/invoke/",
          "java/lang/management/",
          "java/lang/module/",
          "java/lang/ref/Cleaner",
          "java/lang/reflect/",
          "java/lang/runtime/",
          "java/lang/Process",
          "java/util/Locale",
          "java/util/ResourceBundle",
          "java/util/ServiceLoader",
          "javax/",
          "jdk/",
          "sun/");

  private static final Set<String> CLASSES =
      Set.of(
          "java/lang/Class",
          "java/lang/ClassLoader",
          "java/lang/ClassValue",
          "java/lang/Module",
          "java/lang/ModuleLayer",
          "java/lang/Package",
          "java/lang/Runtime",
          "java/lang/StackWalker",
          "java/lang/System",
          "java/lang/Throwable",
          "java/util/Calendar",
          "java/util/Currency",
          "java/util/Date",
          "java/util/Formatter",
          "java/util/GregorianCalendar",
          "java/util/HexFormat",
          "java/util/Properties",
          "java/util/Scanner",
          "java/util/SimpleTimeZone",
          "java/util/StringJoiner",
          "java/util/TimeZone",
          "java/util/UUID");

  /** In those packages, but a way to anything at all, or handled by a rule of its own. */
  private static final Set<String> LOUD =
      Set.of(
          "java/lang/invoke/VarHandle.",
          "java/lang/invoke/MethodHandle.invoke",
          "java/lang/invoke/MethodHandle.invokeExact",
          "java/lang/invoke/MethodHandle.invokeWithArguments",
          "java/lang/reflect/Constructor.newInstance",
          "java/lang/reflect/InvocationHandler.invoke",
          "java/lang/reflect/Method.invoke",
          "java/io/Closeable.close",
          "java/lang/Throwable.<init>");

  /** Pipes, and what a pipe may be called. */
  private static final Set<String> STREAMS =
      Set.of(
          "java/io/InputStream",
          "java/io/OutputStream",
          "java/io/PipedInputStream",
          "java/io/PipedOutputStream",
          "java/io/PipedReader",
          "java/io/PipedWriter",
          "java/io/Reader",
          "java/io/Writer");

  private static final Set<String> METHODS =
      Set.of(
          "java/lang/Boolean.getBoolean",
          "java/lang/Integer.getInteger",
          "java/lang/Long.getLong",
          "java/lang/String.format",
          "java/lang/String.formatted");

  private QuietCalls() {}

  /** Whether a call of this method is quiet. */
  static boolean covers(String owner, String name, String type) {
    if (owner.startsWith("java/util/concurrent/")) {
      return name.equals("<init>") && !takesCollection(type);
    }
    String method = owner + "." + name;
    if (STREAMS.contains(owner) || LibraryCatalogue.isCollection(owner)) {
      return false;
    }
    if (LibraryCatalogue.isShared(owner) && !name.startsWith("<")) {
      return false;
    }
    if (LOUD.contains(method) || LOUD.contains(owner + ".")) {
      return false;
    }
    return CLASSES.contains(owner)
        || METHODS.contains(method)
        || PACKAGES.stream().anyMatch(owner::startsWith);
  }

  /** Nobody else sees an object that is being made, but what it is made of may be shared. */
  private static boolean takesCollection(String type) {
    return type.contains("Collection;") || type.contains("Map;") || type.contains("Set;");
  }
}
