package heddle.engine.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class files of a module of the JDK that runs this. */
final class JdkImage {
  private static final String SUFFIX = ".class";

  private final Path base;

  JdkImage(String module) {
    base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/" + module);
  }

  /** The bytes of the class of this internal name, or null if the module has none. */
  byte[] bytes(String internalName) {
    try {
      return Files.readAllBytes(base.resolve(internalName + SUFFIX));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("The class " + internalName + " cannot be read.", e);
    }
  }

  /** The internal names of all classes below a package, sorted; none without the module. */
  List<String> classesBelow(String folder) throws IOException {
    if (!Files.isDirectory(base)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(base.resolve(folder))) {
      return files
          .map(file -> base.relativize(file).toString())
          .filter(name -> name.endsWith(SUFFIX) && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }
}
