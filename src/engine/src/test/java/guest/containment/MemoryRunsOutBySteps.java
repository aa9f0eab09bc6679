package guest.containment;

import heddle.engine.suite.Expect;
import java.util.ArrayList;
import java.util.List;

@Expect(
    finds = "out-of-memory",
    executions = 2,
    steps = 20_000,
    why =
        "how many steps it takes is not the same twice, and no replay is wanted; the next program"
            + " gets another worker")
public class MemoryRunsOutBySteps {
  private volatile int kept;

  public int one() {
    List<byte[]> all = new ArrayList<>();
    while (true) {
      all.add(new byte[1 << 23]);
      kept++;
    }
  }
}
