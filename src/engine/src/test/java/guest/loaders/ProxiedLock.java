package guest.loaders;

import heddle.engine.suite.Expect;
import java.lang.reflect.Proxy;

@Expect(reaches = "2", proved = true, why = "the handler holds a monitor, so no increment is lost")
public class ProxiedLock {
  private int count;
  private final Runnable proxy =
      (Runnable)
          Proxy.newProxyInstance(
              ProxiedLock.class.getClassLoader(),
              new Class<?>[] {Runnable.class},
              (self, method, arguments) -> {
                synchronized (this) {
                  count++;
                }
                return null;
              });

  public void one() {
    proxy.run();
  }

  public void two() {
    proxy.run();
  }

  public int end() {
    return count;
  }
}
