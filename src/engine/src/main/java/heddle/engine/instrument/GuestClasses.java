package heddle.engine.instrument;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program's classes, rewritten once however often they are loaded. Thread-safe. */
final class GuestClasses {
  /**
   * A class ready to be defined.
   *
   * @param hasState whether it has static state that only loading it again makes fresh
   * @param renewsConstants whether it is an enum whose constants are made anew
   * @param keepsConstants whether it has switches that keep the constants that they have met
   */
  record Ready(byte[] bytes, boolean hasState, boolean renewsConstants, boolean keepsConstants) {}

  private static final int OLDEST_OFFSET = 44;

  private final ClassPath classPath;
  private final SiteTable sites;
  private final TransactionMethods transactions;
  private final ClassFacts facts;
  private final ClassRewriter open;
  private final ClassRewriter closed;
  private final ClassPatterns closedNames;
  private final ClassFacts.Source outlines = new Outlines();
  private final Map<String, Ready> ready = new HashMap<>();

  /** By their original bytes: a program that defines classes does so in every execution. */
  private final Map<ByteBuffer, byte[]> own = new HashMap<>();

  private final Set<Origin> ownOrigins = EnumSet.noneOf(Origin.class);

  GuestClasses(
      List<Path> entries,
      List<String> closedPatterns,
      TransactionMethods transactions,
      SiteTable sites) {
    classPath = new ClassPath(entries);
    this.sites = sites;
    this.transactions = transactions;
    facts = new ClassFacts(outlines);
    open = new ClassRewriter(new OpenRecipe(transactions), facts, sites);
    closed = new ClassRewriter(new ClosedRecipe(), facts, sites);
    closedNames = new ClassPatterns(closedPatterns);
  }

  ClassPath classPath() {
    return classPath;
  }

  /** The unchanged classes of the class path and the JDK. */
  ClassFacts.Source outlines() {
    return outlines;
  }

  /** The rewritten class of this binary name, or null if the class path has none. */
  synchronized Ready get(String name) throws IOException, GuestClassException {
    Ready known = ready.get(name);
    if (known == null) {
      byte[] original = classPath.read(name.replace('.', '/') + ".class");
      known = original == null ? companion(name) : rewrite(name, original);
      if (known == null) {
        return null;
      }
      ready.put(name, known);
    }
    return known;
  }

  private Ready rewrite(String name, byte[] original) throws GuestClassException {
    checkVersion(name, original);
    try {
      ClassModel model = ClassFile.of().parse(original);
      StaticState state = StaticState.of(model, facts::model, true);
      boolean isEnum = (model.flags().flagsMask() & ClassFile.ACC_ENUM) != 0;
      return new Ready(
          (closedNames.match(name) ? closed : open).rewrite(model),
          state == StaticState.RELOADED,
          isEnum && state == StaticState.RENEWED,
          keepsConstants(model));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw refusal(name, e);
    }
  }

  private static boolean keepsConstants(ClassModel c) {
    for (PoolEntry e : c.constantPool()) {
      if (e instanceof Utf8Entry text
          && (text.equalsString("enumSwitch") || text.equalsString("java/lang/Enum$EnumDesc"))) {
        return true;
      }
    }
    return false;
  }

  private Ready companion(String name) throws IOException {
    String type = Companion.interfaceOf(name.replace('.', '/'));
    if (type == null || !facts.isInterface(type) || !facts.renews(type)) {
      return null;
    }
    ClassModel model = ClassFile.of().parse(classPath.read(type + ".class"));
    return new Ready(Companion.make(model, facts, sites), false, false, false);
  }

  /**
   * A class file that the program defines by other means than the class path, rewritten as it was
   * before if it was defined before.
   *
   * <p>Called by the carrier alone, and not within locks: it may load further classes.
   *
   * @param facts what is known of the classes that it names
   */
  byte[] rewriteOwn(String name, byte[] original, ClassFacts facts) throws GuestClassException {
    ByteBuffer key = ByteBuffer.wrap(original);
    byte[] known = own.get(key);
    if (known == null) {
      try {
        Recipe recipe = closedNames.match(name) ? new ClosedRecipe() : new OpenRecipe(transactions);
        known = new ClassRewriter(recipe, facts, sites, true).rewrite(original);
      } catch (IllegalArgumentException | IllegalStateException e) {
        throw refusal(name, e);
      }
      own.put(key, known);
    }
    return known;
  }

  /** Notes by which means the program defines such a class. */
  void noteOwn(Origin origin) {
    ownOrigins.add(origin);
  }

  /** By which means it has. */
  Set<Origin> ownOrigins() {
    return Set.copyOf(ownOrigins);
  }

  private static GuestClassException refusal(String name, RuntimeException why) {
    return new GuestClassException(
        name, name + " could not be put under control (" + why.getMessage() + ")", "");
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
    public boolean hasCompanions() {
      return true;
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
