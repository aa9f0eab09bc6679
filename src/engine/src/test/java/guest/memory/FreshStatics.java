package guest.memory;

import heddle.engine.suite.Expect;
import java.util.ArrayList;
import java.util.List;

@Expect(
    reaches = {"1, 2, \"[a, b]\"", "2, 1, \"[b, a]\""},
    proved = true,
    why = "static variables, and what static finals refer to, begin anew in every execution")
public class FreshStatics {
  private static int count;
  private static final List<String> SEEN = new ArrayList<>();

  private static synchronized int seen(String name) {
    SEEN.add(name);
    return ++count;
  }

  public int one() {
    return seen("a");
  }

  public int two() {
    return seen("b");
  }

  public String end() {
    return SEEN.toString();
  }
}
