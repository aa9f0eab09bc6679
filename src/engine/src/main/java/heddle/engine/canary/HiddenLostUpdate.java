package heddle.engine.canary;

import java.io.IOException;
import java.lang.invoke.MethodHandles;

/** The program whose class is hidden. */
public final class HiddenLostUpdate extends ReflectedLostUpdate {
  /** Makes one. */
  public HiddenLostUpdate() throws IOException, ReflectiveOperationException {
    super(MethodHandles.lookup().defineHiddenClass(file(), true).lookupClass());
  }
}
