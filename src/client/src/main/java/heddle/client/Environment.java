package heddle.client;

import java.util.List;

/** Keeps variables away from workers that would change their JVM behind our back. */
final class Environment {
  private Environment() {}

  static void clean(ProcessBuilder builder) {
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")
        .forEach(builder.environment()::remove);
  }
}
