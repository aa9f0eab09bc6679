package heddle.engine.instrument;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles programs that the build itself could not compile, or that a test varies. */
final class GuestCompiler {
  private GuestCompiler() {}

  /** Compiles one class and answers the folder that its class files are in. */
  static Path compile(String className, String source, String... options) throws IOException {
    Path folder = Files.createTempDirectory(FixtureJvm.folder("guests"), "guest");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>(List.of("-d", folder.toString(), "-g"));
    all.addAll(List.of(options));
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + className.replace('.', '/') + ".java"),
            JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    StringBuilder errors = new StringBuilder();
    boolean compiled =
        compiler
            .getTask(null, null, d -> errors.append(d).append('\n'), all, null, List.of(file))
            .call();
    if (!compiled) {
      throw new AssertionError(errors.toString());
    }
    return folder;
  }
}
