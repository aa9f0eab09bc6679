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

/** The class files of {@code java.base} of the JDK that runs this. */
final class JdkImage {
  private static final String SUFFIX = ".class";

  private final Path base =
      FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");

  /** The bytes of the class of this internal name, or null if {@code java.base} has none. */
  byte[] bytes(String internalName) {
    try {
      return Files.readAllBytes(base.resolve(internalName + SUFFIX));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("The class " + internalName + " cannot be read.", e);
    }
  }

  /** The internal names of all classes below a package, sorted. */
  List<String> classesBelow(String folder) throws IOException {
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
