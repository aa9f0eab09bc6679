package guest.loaders;

import java.io.IOException;
import java.io.InputStream;

/** A loader that defines some classes itself, from files whose bytes it reads in its own way. */
final class ClassFiles extends ClassLoader {
  private final String prefix;

  ClassFiles(String prefix) {
    super(ClassFiles.class.getClassLoader());
    this.prefix = prefix;
  }

  static byte[] read(String name) throws IOException {
    String file = "/" + name.replace('.', '/') + ".class";
    try (InputStream in = ClassFiles.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!name.startsWith(prefix)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try {
      byte[] file = read(name);
      return defineClass(name, file, 0, file.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
