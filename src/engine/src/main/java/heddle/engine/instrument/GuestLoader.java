package heddle.engine.instrument;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.jar.Attributes.Name;

/**
 * Loads the program under study, rewritten. A second loader that shares with the first defines the
 * same classes again, with fresh static state, and rewrites nothing twice.
 */
public final class GuestLoader extends ClassLoader {
  /** What stack traces call it. */
  public static final String NAME = "guest";

  private final GuestClasses classes;
  private final List<Class<?>> guestClasses = new ArrayList<>();
  private final OwnClasses own;
  private Consumer<Class<?>> listener = type -> {};
  private boolean hasStaticState;
  private boolean renewsConstants;
  private boolean keepsConstants;
  private boolean defining;

  /**
   * A loader of the classes in these folders and jars.
   *
   * @param sites where their rewritten instructions are registered
   */
  public GuestLoader(List<Path> classPath, SiteTable sites) {
    this(classPath, List.of(), TransactionMethods.NONE, sites);
  }

  /**
   * A loader of the classes in these folders and jars.
   *
   * @param closed patterns of those whose public calls are one operation each
   * @param transactions methods whose ends are told
   * @param sites where their rewritten instructions are registered
   */
  public GuestLoader(
      List<Path> classPath, List<String> closed, TransactionMethods transactions, SiteTable sites) {
    this(new GuestClasses(classPath, closed, transactions, sites));
  }

  /** A loader of the same program with the same sites, but its own classes. */
  public GuestLoader(GuestLoader shareWith) {
    this(shareWith.classes);
  }

  private GuestLoader(GuestClasses classes) {
    super(NAME, getPlatformClassLoader());
    this.classes = classes;
    own = new OwnClasses(classes);
  }

  /**
   * Whether a class loaded so far has static state that only loading it again makes fresh.
   *
   * <p>If not, the next execution can use the same loader.
   */
  public boolean hasStaticState() {
    return hasStaticState || renewsConstants && keepsConstants;
  }

  /** Whether the files of the class path are as they were when classes were looked for in them. */
  public boolean isUpToDate() {
    return classes.classPath().isUpToDate();
  }

  /** By which means the program has defined classes, besides the class path. */
  public Set<Origin> ownOrigins() {
    return classes.ownOrigins();
  }

  /**
   * A loader defines this class. One of the program's own gets it rewritten, and since it may exist
   * several times, everything is loaded anew for the next execution.
   *
   * @return the class file to define instead, or null if it is to stay as it is
   * @throws GuestClassException if it cannot be put under control
   */
  public byte[] define(ClassLoader loader, byte[] classFile) throws GuestClassException {
    if (defining || loader instanceof GuestLoader && loader != this) {
      return null;
    }
    hasStaticState = true;
    classes.noteOwn(Origin.OWN_LOADER);
    return own.rewrite(loader, classFile, loader != this);
  }

  /**
   * The program defines a class next to one of its own by a {@code Lookup}.
   *
   * @param hidden whether nobody will find it by its name
   * @return the class file to define instead, or null if it is to stay as it is
   * @throws GuestClassException if it cannot be put under control
   */
  public byte[] defineBeside(ClassLoader loader, byte[] classFile, boolean hidden)
      throws GuestClassException {
    hasStaticState = true;
    classes.noteOwn(hidden ? Origin.HIDDEN_CLASS : Origin.LOOKUP);
    return own.rewrite(loader, classFile, false);
  }

  /**
   * Loads a class of the program.
   *
   * @throws GuestClassException if it is missing or cannot be used
   */
  public Class<?> load(String name) throws GuestClassException {
    try {
      return loadClass(name);
    } catch (ClassNotFoundException | LinkageError e) {
      GuestClassException refusal = GuestClassException.causeOf(e);
      if (refusal != null) {
        throw refusal;
      }
      String reason =
          e instanceof ClassNotFoundException
              ? "There is no class " + name + " on the class path"
              : "The class " + name + " cannot be linked (" + e.getMessage() + ")";
      throw new GuestClassException(name, reason, "");
    }
  }

  /** Tells of all classes of the program that have been loaded, and will be. */
  public void tellClasses(Consumer<Class<?>> to) {
    guestClasses.forEach(to);
    listener = to;
  }

  /** The classes of the program that have been loaded, in that order. */
  public List<Class<?>> guestClasses() {
    return List.copyOf(guestClasses);
  }

  /** The class file of a class of the program as it was loaded, rewritten; null if it is none. */
  public byte[] rewritten(String name) {
    byte[] defined = own.rewritten(name);
    if (defined != null) {
      return defined;
    }
    try {
      GuestClasses.Ready c = classes.get(name);
      return c == null ? null : c.bytes();
    } catch (IOException | GuestClassException e) {
      return null;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try {
      GuestClasses.Ready c = classes.get(name);
      if (c == null) {
        throw new ClassNotFoundException(name);
      }
      hasStaticState |= c.hasState();
      renewsConstants |= c.renewsConstants();
      keepsConstants |= c.keepsConstants();
      Class<?> defined = define(name, c);
      if (Companion.interfaceOf(name) != null) {
        return defined;
      }
      guestClasses.add(defined);
      listener.accept(defined);
      return defined;
    } catch (IOException | GuestClassException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private Class<?> define(String name, GuestClasses.Ready c) throws IOException {
    String type = Companion.interfaceOf(name);
    String file = (type == null ? name : type).replace('.', '/') + ".class";
    ProtectionDomain domain = classes.classPath().domain(file);
    definePackageOf(name, file);
    boolean before = defining;
    defining = true;
    try {
      return defineClass(name, c.bytes(), 0, c.bytes().length, domain);
    } finally {
      defining = before;
    }
  }

  private void definePackageOf(String className, String file) throws IOException {
    String name = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    if (name.isEmpty() || getDefinedPackage(name) != null) {
      return;
    }
    JarPackage told = JarPackage.of(classes.classPath().manifest(file), name);
    definePackage(
        name,
        told.get(Name.SPECIFICATION_TITLE),
        told.get(Name.SPECIFICATION_VERSION),
        told.get(Name.SPECIFICATION_VENDOR),
        told.get(Name.IMPLEMENTATION_TITLE),
        told.get(Name.IMPLEMENTATION_VERSION),
        told.get(Name.IMPLEMENTATION_VENDOR),
        null);
  }

  @Override
  protected URL findResource(String name) {
    List<URL> found = find(name);
    return found.isEmpty() ? null : found.getFirst();
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    return Collections.enumeration(find(name));
  }

  private List<URL> find(String name) {
    try {
      return classes.classPath().find(name);
    } catch (IOException e) {
      return List.of();
    }
  }
}
