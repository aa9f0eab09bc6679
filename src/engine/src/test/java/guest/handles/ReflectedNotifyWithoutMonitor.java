package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.reflect.InvocationTargetException;

@Expect(
    reaches = "\"IllegalMonitorStateException\"",
    proved = true,
    why = "who does not hold the monitor must not notify, by reflection either")
public class ReflectedNotifyWithoutMonitor {
  public String one() throws ReflectiveOperationException {
    try {
      Object.class.getMethod("notify").invoke(this);
      return "";
    } catch (InvocationTargetException e) {
      return e.getCause().getClass().getSimpleName();
    }
  }
}
