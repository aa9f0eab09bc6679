package heddle.hooks;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What the rewritten {@code ClassLoader} and {@code MethodHandles.Lookup} call. */
public final class LoaderHooks {
  private LoaderHooks() {}

  private static Controller controller() {
    Controller c = Controller.installed;
    return c == null || HeddleBridge.carrier() != c.carrier ? null : c;
  }

  /**
   * At the start of {@code ClassLoader.defineClass} with an array.
   *
   * @return the class file to define, or null for the one that was given; the class itself, if it
   *     has been defined while its file was looked at
   */
  public static Object define(ClassLoader loader, String name, byte[] b, int offset, int length) {
    Controller c = controller();
    if (c == null || b == null || HeddleBridge.isBuiltin(loader)) {
      return null;
    }
    if ((offset | length | b.length - offset - length) < 0) {
      return null; // an exception follows
    }
    RegionHooks.enterOffstage();
    try {
      boolean again = isLoaded(loader, name);
      byte[] changed = c.define(loader, name, Arrays.copyOfRange(b, offset, offset + length));
      return !again && isLoaded(loader, name) ? HeddleBridge.loaded(loader, name) : changed;
    } finally {
      RegionHooks.leaveOffstage();
    }
  }

  private static boolean isLoaded(ClassLoader loader, String name) {
    return name != null && HeddleBridge.loaded(loader, name) != null;
  }

  /** At the start of {@code ClassLoader.defineClass} with a buffer: the buffer to take instead. */
  public static ByteBuffer heap(ByteBuffer b) {
    if (controller() == null || b == null || !b.isDirect()) {
      return b;
    }
    byte[] content = new byte[b.remaining()];
    b.duplicate().get(content);
    return ByteBuffer.wrap(content);
  }

  /** At the start of {@code Lookup.defineClass}: the file to take. */
  public static byte[] define(Class<?> neighbour, byte[] classFile) {
    return define(neighbour, classFile, false);
  }

  /** At the start of the methods of {@code Lookup} that define hidden classes: the file to take. */
  public static byte[] defineHidden(Class<?> neighbour, byte[] classFile) {
    return define(neighbour, classFile, true);
  }

  private static byte[] define(Class<?> neighbour, byte[] classFile, boolean hidden) {
    Controller c = controller();
    if (c == null || classFile == null || HeddleBridge.isBuiltin(neighbour)) {
      return classFile;
    }
    RegionHooks.enterOffstage();
    try {
      byte[] changed = c.define(neighbour, classFile, hidden);
      return changed == null ? classFile : changed;
    } finally {
      RegionHooks.leaveOffstage();
    }
  }

  /** At the start of {@code ClassLoader.getSystemClassLoader}: null means: go on. */
  public static ClassLoader systemLoader() {
    Controller c = Controller.installed;
    return Controller.absent(c) ? null : c.programLoader();
  }
}
