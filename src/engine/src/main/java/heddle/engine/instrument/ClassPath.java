package heddle.engine.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

/**
 * Folders and jars in which classes and resources are looked up by name. A jar's manifest may add
 * further ones, as the JAR file specification says under "Class-Path"; of a jar for several
 * releases of Java the newest that this JVM runs counts.
 */
final class ClassPath {
  /** A file that was found, and the folder or jar that it is in. */
  private record Found(Path entry, Path file, JarEntry inJar) {}

  private final List<Path> entries = new ArrayList<>();
  private final Deque<Path> unread;
  private final Set<Path> seen = new HashSet<>();
  private final Map<Path, JarFile> jars = new HashMap<>();
  private final Map<Path, ProtectionDomain> domains = new HashMap<>();

  /** When files and jars were last changed that something was looked for in; null if not there. */
  private final Map<Path, Stamp> stamps = new HashMap<>();

  private record Stamp(FileTime changed, long bytes) {
    static Stamp of(Path file) {
      try {
        BasicFileAttributes its = Files.readAttributes(file, BasicFileAttributes.class);
        return its.isDirectory()
            ? new Stamp(FileTime.fromMillis(0), 0)
            : new Stamp(its.lastModifiedTime(), its.size());
      } catch (IOException e) {
        return null;
      }
    }
  }

  ClassPath(List<Path> entries) {
    unread = new ArrayDeque<>(entries.stream().map(Path::toAbsolutePath).toList());
  }

  /** The first file of this name, or null. */
  synchronized byte[] read(String name) throws IOException {
    Found found = first(name);
    if (found == null) {
      return null;
    }
    if (found.inJar() == null) {
      return Files.readAllBytes(found.file());
    }
    try (InputStream in = jar(found.entry()).getInputStream(found.inJar())) {
      return in.readAllBytes();
    }
  }

  /** Whether all that was looked for is still there as it was found, or not there as before. */
  synchronized boolean isUpToDate() {
    return stamps.entrySet().stream()
        .allMatch(e -> Objects.equals(e.getValue(), Stamp.of(e.getKey())));
  }

  /** Whether there is a file of this name. */
  synchronized boolean has(String name) throws IOException {
    return first(name) != null;
  }

  /** All files of this name. */
  synchronized List<URL> find(String name) throws IOException {
    List<URL> found = new ArrayList<>();
    for (int i = 0; i < entries.size() || readNext(); i++) {
      Found f = in(entries.get(i), name, true);
      if (f != null) {
        found.add(f.inJar() == null ? f.file().toUri().toURL() : inJar(f));
      }
    }
    return found;
  }

  /** What classes are told about where this file, which must be there, comes from. */
  synchronized ProtectionDomain domain(String name) throws IOException {
    Path entry = first(name).entry();
    ProtectionDomain known = domains.get(entry);
    if (known == null) {
      CodeSource source = new CodeSource(entry.toUri().toURL(), (CodeSigner[]) null);
      known = new ProtectionDomain(source, null);
      domains.put(entry, known);
    }
    return known;
  }

  /** The manifest of the jar that this file is in; null if there is none. */
  synchronized Manifest manifest(String name) throws IOException {
    Found found = first(name);
    return found == null || found.inJar() == null ? null : jar(found.entry()).getManifest();
  }

  private Found first(String name) throws IOException {
    for (int i = 0; i < entries.size() || readNext(); i++) {
      Found found = in(entries.get(i), name, false);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Found in(Path entry, String name, boolean orFolder) throws IOException {
    if (Files.isDirectory(entry)) {
      Path file = entry.resolve(name);
      note(file);
      boolean there = orFolder ? Files.exists(file) : Files.isRegularFile(file);
      return there ? new Found(entry, file, null) : null;
    }
    note(entry);
    if (!Files.isRegularFile(entry)) {
      return null;
    }
    JarEntry found = jar(entry).getJarEntry(name);
    return found == null ? null : new Found(entry, null, found);
  }

  /** Before it is looked into: what is changed later is noticed. */
  private void note(Path file) {
    if (!stamps.containsKey(file)) {
      stamps.put(file, Stamp.of(file));
    }
  }

  /** The version of a file that counts has another name in the jar. */
  private static URL inJar(Found f) throws MalformedURLException {
    try {
      String path = new URI(null, null, "/" + f.inJar().getRealName(), null).getRawPath();
      return URI.create("jar:" + f.entry().toUri() + "!" + path).toURL();
    } catch (URISyntaxException e) {
      throw new MalformedURLException(e.getMessage());
    }
  }

  /** Comes to the next entry; what its manifest adds comes before those that follow. */
  private boolean readNext() throws IOException {
    while (!unread.isEmpty()) {
      Path entry = unread.removeFirst();
      if (seen.add(entry.normalize())) {
        entries.add(entry);
        List<Path> added = added(entry);
        for (int i = added.size() - 1; i >= 0; i--) {
          unread.addFirst(added.get(i));
        }
        return true;
      }
    }
    return false;
  }

  private List<Path> added(Path entry) throws IOException {
    if (!Files.isRegularFile(entry)) {
      return List.of();
    }
    Manifest manifest = jar(entry).getManifest();
    String names =
        manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    List<Path> added = new ArrayList<>();
    for (String name : names == null ? new String[0] : names.strip().split(" +")) {
      try {
        added.add(Path.of(entry.toUri().resolve(name)));
      } catch (IllegalArgumentException | FileSystemNotFoundException e) {
        continue; // the specification wants what is no URL of a file to be ignored
      }
    }
    return added;
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
