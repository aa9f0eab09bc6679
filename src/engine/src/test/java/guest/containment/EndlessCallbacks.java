package guest.containment;

import heddle.engine.suite.Expect;
import java.util.stream.LongStream;

@Expect(
    finds = "hang",
    executions = 3,
    why = "the loop is the JDK's, but what it calls again and again is counted")
public class EndlessCallbacks {
  public long one() {
    return LongStream.generate(() -> 1).sum();
  }
}
