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
 * Makes the jar with which a worker patches {@code java.base}: the hooks, and the JDK's own classes
 * rewritten to call them. It is made from the JDK that runs this, on the user's machine.
 */
public final class JdkPatch {
  private static final int FAULT = 3;

  private JdkPatch() {}

  /** Writes the patch to the file that the first argument names. */
  public static void main(String[] args) {
    if (args.length != 1) {
      System.err.println("JdkPatch needs one argument: the jar to write.");
      System.exit(FAULT);
    }
    try {
      write(Path.of(args[0]));
    } catch (IOException | RuntimeException | LinkageError e) {
      System.err.println("The patch of this JDK could not be made: " + e);
      System.exit(FAULT);
    }
  }

  /** Writes the patch; the file appears whole or not at all. */
  public static void write(Path jar) throws IOException {
    Map<String, byte[]> files = contents();
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

  private static Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> files = new TreeMap<>(HookClasses.read());
    JdkImage jdk = new JdkImage();
    SiteTable sites = new SiteTable();
    ClassRewriter rewriter =
        new ClassRewriter(new LibraryRecipe(), new ClassFacts(jdk::bytes), sites);
    List<String> candidates = new ArrayList<>(jdk.classesBelow("java/util"));
    candidates.addAll(jdk.classesBelow("java/nio"));
    for (String name : LibraryCatalogue.classes(candidates)) {
      byte[] original = jdk.bytes(name);
      if (original != null) {
        files.put(name + ".class", rewrite(rewriter, name, original));
      }
    }
    files.put(SiteTable.RESOURCE, sites.save());
    return files;
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
