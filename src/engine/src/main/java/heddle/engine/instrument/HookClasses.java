package heddle.engine.instrument;

import heddle.hooks.Hooks;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The classes that rewritten code calls, found on this program's own class path. */
final class HookClasses {
  private HookClasses() {}

  /** Their bytes by file name in a jar. */
  static Map<String, byte[]> read() throws IOException {
    Path place = place();
    return Files.isDirectory(place) ? readFolder(place) : readJar(place);
  }

  private static Path place() throws IOException {
    try {
      URI place = Hooks.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place);
    } catch (URISyntaxException e) {
      throw new IOException("It is unknown where Heddle's hooks are.", e);
    }
  }

  private static boolean wanted(String name) {
    return name.endsWith(".class")
        && !name.endsWith("package-info.class")
        && (name.startsWith("heddle/hooks/") || name.startsWith("java/lang/Heddle"));
  }

  private static Map<String, byte[]> readFolder(Path folder) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (wanted(name)) {
          found.put(name, Files.readAllBytes(file));
        }
      }
    }
    return found;
  }

  private static Map<String, byte[]> readJar(Path file) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      Enumeration<JarEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (wanted(entry.getName())) {
          found.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
    }
    return found;
  }
}
