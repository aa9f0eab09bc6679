package heddle.engine.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Folders and jars in which classes and resources are looked up by name. */
final class ClassPath {
  private final List<Path> entries;
  private final Map<Path, JarFile> jars = new HashMap<>();

  ClassPath(List<Path> entries) {
    this.entries = entries.stream().map(Path::toAbsolutePath).toList();
  }

  /** The first file of this name, or null. */
  synchronized byte[] read(String name) throws IOException {
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        Path file = entry.resolve(name);
        if (Files.isRegularFile(file)) {
          return Files.readAllBytes(file);
        }
      } else if (Files.isRegularFile(entry)) {
        ZipEntry found = jar(entry).getEntry(name);
        if (found != null) {
          try (InputStream in = jar(entry).getInputStream(found)) {
            return in.readAllBytes();
          }
        }
      }
    }
    return null;
  }

  /** Whether there is a file of this name. */
  synchronized boolean has(String name) throws IOException {
    for (Path entry : entries) {
      if (Files.isDirectory(entry)
          ? Files.isRegularFile(entry.resolve(name))
          : Files.isRegularFile(entry) && jar(entry).getEntry(name) != null) {
        return true;
      }
    }
    return false;
  }

  /** All files of this name. */
  synchronized List<URL> find(String name) throws IOException {
    List<URL> found = new ArrayList<>();
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        Path file = entry.resolve(name);
        if (Files.exists(file)) {
          found.add(file.toUri().toURL());
        }
      } else if (Files.isRegularFile(entry) && jar(entry).getEntry(name) != null) {
        found.add(inJar(entry, name));
      }
    }
    return found;
  }

  private static URL inJar(Path jar, String name) throws MalformedURLException {
    return URI.create("jar:" + jar.toUri() + "!/" + name.replace(" ", "%20")).toURL();
  }

  private JarFile jar(Path file) throws IOException {
    JarFile open = jars.get(file);
    if (open == null) {
      open = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
      jars.put(file, open);
    }
    return open;
  }
}
