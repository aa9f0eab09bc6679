package heddle.engine.instrument;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the jars with which a worker patches the JDK: one for {@code java.base} with the hooks, and
 * the JDK's own classes rewritten to call them, and one for {@code java.logging}. They are made
 * from the JDK that runs this, on the user's machine.
 */
public final class JdkPatch {
  private static final int FAULT = 3;

  private final SiteTable sites = new SiteTable();
  private final ClassRewriter rewriter;
  private final Map<String, byte[]> base = new TreeMap<>(HookClasses.read());
  private final Map<String, byte[]> logging = new TreeMap<>();

  private JdkPatch() throws IOException {
    JdkImage jdk = new JdkImage("java.base");
    JdkImage loggers = new JdkImage("java.logging");
    ClassFacts facts =
        new ClassFacts(
            name -> LibraryCatalogue.isLogging(name) ? loggers.bytes(name) : jdk.bytes(name));
    rewriter = new ClassRewriter(new LibraryRecipe(), facts, sites);
    List<String> candidates = new ArrayList<>(jdk.classesBelow("java/util"));
    candidates.addAll(jdk.classesBelow("java/nio"));
    rewrite(jdk, LibraryCatalogue.classes(candidates), base);
    for (String folder : LibraryCatalogue.LOGGING) {
      rewrite(loggers, loggers.classesBelow(folder), logging);
    }
  }

  /** Writes the patches to the files that the arguments name, that of {@code java.base} first. */
  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println("JdkPatch needs two arguments: the jars to write.");
      System.exit(FAULT);
    }
    try {
      write(Path.of(args[0]), Path.of(args[1]));
    } catch (IOException | RuntimeException | LinkageError e) {
      System.err.println("The patch of this JDK could not be made: " + e);
      System.exit(FAULT);
    }
  }

  /** Writes the patch of {@code java.base}; the file appears whole or not at all. */
  public static void write(Path jar) throws IOException {
    write(new JdkPatch().base(), jar);
  }

  /** Writes both patches. */
  static void write(Path base, Path logging) throws IOException {
    JdkPatch patch = new JdkPatch();
    write(patch.base(), base);
    write(patch.logging, logging);
  }

  private static void write(Map<String, byte[]> files, Path jar) throws IOException {
    Path folder = jar.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, "patch", ".jar");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
        store(files, out);
      }
      Files.move(
          temporary, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Map<String, byte[]> base() {
    base.put(SiteTable.RESOURCE, sites.save());
    return base;
  }

  private void rewrite(JdkImage from, Iterable<String> names, Map<String, byte[]> to) {
    for (String name : names) {
      byte[] original = from.bytes(name);
      if (original != null) {
        to.put(name + ".class", rewrite(rewriter, name, original));
      }
    }
  }

  private static byte[] rewrite(ClassRewriter rewriter, String name, byte[] original) {
    try {
      return rewriter.rewrite(original);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IllegalStateException(
          "the class " + name + " cannot be rewritten (" + e.getMessage() + ")", e);
    }
  }

  /** Not compressed: the JVM reads it at every start of a worker. */
  private static void store(Map<String, byte[]> files, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        byte[] bytes = file.getValue();
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      }
    }
  }
}
