package heddle.engine.canary;

import java.io.IOException;
import java.lang.invoke.MethodHandles;

/** The program whose class is defined next to this one. */
public final class LookedUpLostUpdate extends ReflectedLostUpdate {
  /** Makes one. */
  public LookedUpLostUpdate() throws IOException, ReflectiveOperationException {
    super(MethodHandles.lookup().defineClass(file()));
  }
}
