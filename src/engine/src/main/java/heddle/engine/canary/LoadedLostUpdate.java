package heddle.engine.canary;

import java.io.IOException;

/** The program whose class comes from a loader of its own. */
public final class LoadedLostUpdate extends ReflectedLostUpdate {
  /** Makes one. */
  public LoadedLostUpdate() throws IOException, ReflectiveOperationException {
    super(new Loader().define(file()));
  }

  /** Defines one class. */
  private static final class Loader extends ClassLoader {
    Class<?> define(byte[] file) {
      return defineClass(null, file, 0, file.length);
    }
  }
}
