package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.stream.IntStream;

@Expect(reaches = "6", executions = 1_000, why = "a reduction needs no lock")
public class ParallelSum {
  public int run() {
    return IntStream.rangeClosed(1, 3).parallel().sum();
  }
}
