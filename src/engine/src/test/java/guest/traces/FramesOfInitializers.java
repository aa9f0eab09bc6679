package guest.traces;

import heddle.engine.suite.Expect;
import java.util.Arrays;
import java.util.stream.Collectors;

@Expect(
    reaches = "\"where <clinit> one, where <clinit> one\"",
    executions = 1_000,
    why = "an initializer is called what it is called without Heddle, whoever has it run")
public class FramesOfInitializers {
  private static final class Held {
    static final String WHERE = where();
  }

  private interface Constant {
    Object[] WHERE = {where()};
  }

  private static String where() {
    return Arrays.stream(new Throwable().getStackTrace())
        .limit(3)
        .map(StackTraceElement::getMethodName)
        .collect(Collectors.joining(" "));
  }

  public String one() {
    return Held.WHERE + ", " + Constant.WHERE[0];
  }
}
