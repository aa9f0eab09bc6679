package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.stream.IntStream;

@Expect(
    reaches = {"1", "2"},
    executions = 4_000,
    why = "the elements are counted by several threads without a lock")
public class ParallelRace {
  private int count;

  public int run() {
    IntStream.range(0, 2).parallel().forEach(i -> count++);
    return count;
  }
}
