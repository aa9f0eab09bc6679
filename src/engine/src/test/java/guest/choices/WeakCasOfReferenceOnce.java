package guest.choices;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicReference;

@Expect(
    reaches = {"true, \"b\"", "false, \"a\""},
    why = "a reference too stays what it was")
public class WeakCasOfReferenceOnce {
  private final AtomicReference<String> x = new AtomicReference<>("a");

  public boolean one() {
    return x.weakCompareAndSetVolatile("a", "b");
  }

  public String end() {
    return x.get();
  }
}
