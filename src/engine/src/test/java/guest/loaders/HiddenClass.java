package guest.loaders;

import heddle.engine.suite.Expect;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.function.IntSupplier;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "a hidden class is stepped like any other: one increment may be lost")
public class HiddenClass {
  /** The pattern of the hidden class. */
  static class Counter implements Runnable, IntSupplier {
    private static int count;

    @Override
    public void run() {
      count++;
    }

    @Override
    public int getAsInt() {
      return count;
    }
  }

  private final Object counter;

  public HiddenClass() throws IOException, ReflectiveOperationException {
    byte[] file = ClassFiles.read(Counter.class.getName());
    Class<?> hidden =
        MethodHandles.lookup()
            .defineHiddenClass(file, true, MethodHandles.Lookup.ClassOption.NESTMATE)
            .lookupClass();
    counter = hidden.getDeclaredConstructor().newInstance();
  }

  public void one() {
    ((Runnable) counter).run();
  }

  public void two() {
    ((Runnable) counter).run();
  }

  public int end() {
    return ((IntSupplier) counter).getAsInt();
  }
}
