package guest.determinism;

import heddle.engine.suite.Expect;
import java.util.Map;
import java.util.Set;

@Expect(
    executions = 10,
    why =
        "immutable sets and maps have an order that changes from one JVM to the next, but not here")
public class OrderOfImmutableSets {
  public String one() {
    return Set.of("a", "b", "c", "d", "e", "f", "g", "h")
        + " "
        + Set.of(1, 2)
        + " "
        + Map.of("k", 1, "l", 2, "m", 3, "n", 4, "o", 5);
  }
}
