package guest.collections;

import heddle.engine.suite.Expect;
import java.util.stream.Stream;

@Expect(
    reaches = "\"ab\", \"ab\"",
    proved = true,
    why = "each thread streams over an array of its own")
public class StreamOverConfinedArray {
  public String one() {
    return text();
  }

  public String two() {
    return text();
  }

  private static String text() {
    return Stream.of("a", "b").reduce("", String::concat);
  }
}
