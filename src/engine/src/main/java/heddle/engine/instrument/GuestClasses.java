package heddle.engine.instrument;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program's classes, rewritten once however often they are loaded. Thread-safe. */
final class GuestClasses {
  /**
   * A class ready to be defined.
   *
   * @param hasState whether it has static state that only loading it again makes fresh
   */
  record Ready(byte[] bytes, boolean hasState) {}

  private static final int OLDEST_OFFSET = 44;

  private final ClassPath classPath;
  private final ClassRewriter open;
  private final ClassRewriter closed;
  private final ClassPatterns closedNames;
  private final Map<String, Ready> ready = new HashMap<>();

  GuestClasses(
      List<Path> entries,
      List<String> closedPatterns,
      TransactionMethods transactions,
      SiteTable sites) {
    classPath = new ClassPath(entries);
    ClassFacts facts = new ClassFacts(new Outlines());
    open = new ClassRewriter(new OpenRecipe(transactions), facts, sites);
    closed = new ClassRewriter(new ClosedRecipe(), facts, sites);
    closedNames = new ClassPatterns(closedPatterns);
  }

  ClassPath classPath() {
    return classPath;
  }

  /** The rewritten class of this binary name, or null if the class path has none. */
  synchronized Ready get(String name) throws IOException, GuestClassException {
    Ready known = ready.get(name);
    if (known == null) {
      byte[] original = classPath.read(name.replace('.', '/') + ".class");
      if (original == null) {
        return null;
      }
      known = rewrite(name, original);
      ready.put(name, known);
    }
    return known;
  }

  private Ready rewrite(String name, byte[] original) throws GuestClassException {
    checkVersion(name, original);
    try {
      ClassModel model = ClassFile.of().parse(original);
      return new Ready(
          (closedNames.match(name) ? closed : open).rewrite(model),
          StaticState.of(model) == StaticState.RELOADED);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new GuestClassException(
          name, name + " could not be put under control (" + e.getMessage() + ")", "");
    }
  }

  private static void checkVersion(String name, byte[] c) throws GuestClassException {
    if (c.length < 8 || c[0] != (byte) 0xCA || c[1] != (byte) 0xFE) {
      throw new GuestClassException(
          name, "The file of " + name + " is no class file", "compile it again");
    }
    int major = (c[6] & 0xFF) << 8 | c[7] & 0xFF;
    if (major > ClassFile.latestMajorVersion()) {
      int newest = ClassFile.latestMajorVersion() - OLDEST_OFFSET;
      throw new GuestClassException(
          name,
          name
              + " was compiled for Java "
              + (major - OLDEST_OFFSET)
              + "; this worker runs Java "
              + newest,
          "compile it for " + newest + " or older");
    }
  }

  /** The unchanged classes of the program and the JDK. */
  private final class Outlines implements ClassFacts.Source {
    @Override
    public byte[] bytes(String internalName) {
      String file = internalName + ".class";
      try {
        byte[] own = classPath.read(file);
        if (own != null) {
          return own;
        }
        try (var in = ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
          return in == null ? null : in.readAllBytes();
        }
      } catch (IOException e) {
        return null;
      }
    }

    @Override
    public boolean isOpen(String internalName) {
      try {
        return !internalName.startsWith("java/") && classPath.has(internalName + ".class");
      } catch (IOException e) {
        return false;
      }
    }
  }
}
