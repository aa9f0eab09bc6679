package guest.loaders;

import heddle.engine.suite.Expect;
import java.lang.reflect.Proxy;
import java.util.function.IntSupplier;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "what a proxy's handler does is stepped: one increment may be lost")
public class ProxiedCounter {
  private int count;
  private final IntSupplier proxy =
      (IntSupplier)
          Proxy.newProxyInstance(
              ProxiedCounter.class.getClassLoader(),
              new Class<?>[] {IntSupplier.class},
              (self, method, arguments) -> ++count);

  public void one() {
    proxy.getAsInt();
  }

  public void two() {
    proxy.getAsInt();
  }

  public int end() {
    return count;
  }
}
