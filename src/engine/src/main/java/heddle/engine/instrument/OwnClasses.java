package heddle.engine.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Classes that the program defines itself while it runs: by a loader of its own, or next to one of
 * its classes by a {@code Lookup}. They are rewritten like those of the class path.
 *
 * <p>What is known of the other classes of a loader are those that it has defined, and those whose
 * files it finds as resources, unless looking for them would run code of the program. Of all others
 * the fields are taken to be variables until the first access tells.
 */
final class OwnClasses {
  private final GuestClasses classes;
  private final Map<ClassLoader, Known> loaders = new IdentityHashMap<>();
  private final Map<String, byte[]> rewritten = new HashMap<>();

  OwnClasses(GuestClasses classes) {
    this.classes = classes;
  }

  /** The file as it was defined of the class of this binary name that was defined last, or null. */
  byte[] rewritten(String name) {
    return rewritten.get(name);
  }

  /**
   * The class file to be defined in place of that one.
   *
   * @param loader what defines it
   * @param renewable whether its initializer may run anew in every execution: not if code that was
   *     rewritten before may use the class
   * @return null if it is no class file that this JVM takes, which it will say itself
   */
  byte[] rewrite(ClassLoader loader, byte[] original, boolean renewable)
      throws GuestClassException {
    String name;
    try {
      name = ClassFile.of().parse(original).thisClass().asInternalName();
    } catch (IllegalArgumentException e) {
      return null;
    }
    Known known = loaders.computeIfAbsent(loader, Known::new);
    known.defines(name, original, renewable);
    String binaryName = name.replace('/', '.');
    byte[] made = classes.rewriteOwn(binaryName, original, known.facts);
    rewritten.put(binaryName, made);
    return made;
  }

  /** What one loader knows. */
  private final class Known implements ClassFacts.Source {
    private final ClassLoader loader;
    private final boolean hasResources;
    private final Map<String, byte[]> defined = new HashMap<>();
    private final Map<String, Boolean> renewable = new HashMap<>();
    private final ClassFacts facts = new ClassFacts(this);

    Known(ClassLoader loader) {
      this.loader = loader;
      hasResources = !overridesResources(loader.getClass());
    }

    void defines(String name, byte[] original, boolean isRenewable) {
      defined.put(name, original);
      renewable.put(name, isRenewable);
      facts.forget(name);
    }

    @Override
    public byte[] bytes(String name) {
      for (ClassLoader l = loader; l != null; l = l.getParent()) {
        Known known = loaders.get(l);
        if (known != null && known.defined.containsKey(name)) {
          return known.defined.get(name);
        }
      }
      return hasResources ? resource(name) : classes.outlines().bytes(name);
    }

    private byte[] resource(String name) {
      try (InputStream in = loader.getResourceAsStream(name + ".class")) {
        return in == null ? null : in.readAllBytes();
      } catch (IOException e) {
        return null;
      }
    }

    @Override
    public boolean isOpen(String name) {
      return renewable.getOrDefault(name, true)
          && ClassLoader.getPlatformClassLoader().getResource(name + ".class") == null;
    }

    @Override
    public String superName(String name) {
      return superclass(loader, name);
    }
  }

  private static String superclass(ClassLoader loader, String name) {
    try {
      Class<?> c = loader.loadClass(name.replace('/', '.'));
      return c.isInterface() ? "" : c.getSuperclass().getName().replace('.', '/');
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  private static boolean overridesResources(Class<?> type) {
    for (Class<?> c = type; c.getClassLoader() != null; c = c.getSuperclass()) {
      for (var m : c.getDeclaredMethods()) {
        if (m.getName().equals("getResource")
            || m.getName().equals("getResourceAsStream")
            || m.getName().equals("findResource")) {
          return true;
        }
      }
    }
    return false;
  }
}
