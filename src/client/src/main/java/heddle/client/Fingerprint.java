package heddle.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether a patch of the JDK still fits: of the JDK's release and of the code that makes it.
 */
final class Fingerprint {
  private static final List<String> MAKERS =
      List.of("heddle/hooks", "heddle/engine/instrument", "java/lang");

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String of(Installation installation) {
    Fingerprint fingerprint = new Fingerprint();
    try {
      fingerprint.add(installation.javaHome().resolve("release"));
      for (Path entry : installation.workerClassPath()) {
        fingerprint.addEntry(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(fingerprint.digest.digest()).substring(0, 16);
  }

  /** A jar as a whole; of a folder of classes only what takes part. */
  private void addEntry(Path entry) throws IOException {
    if (!Files.isDirectory(entry)) {
      add(entry);
      return;
    }
    for (String maker : MAKERS) {
      Path folder = entry.resolve(maker);
      if (Files.isDirectory(folder)) {
        addFolder(entry, folder);
      }
    }
  }

  private void addFolder(Path root, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(root.relativize(file).toString().getBytes());
        add(file);
      }
    }
  }

  private void add(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      digest.update(Files.readAllBytes(file));
    }
  }
}
