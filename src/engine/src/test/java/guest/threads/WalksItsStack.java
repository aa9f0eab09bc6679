package guest.threads;

import heddle.engine.suite.Expect;
import java.util.List;

@Expect(
    reaches = "\"inner, one\"",
    why = "a thread that walks its stack finds the program's calls and nothing between them")
public class WalksItsStack {
  private static String inner() {
    List<String> names =
        StackWalker.getInstance().walk(s -> s.map(StackWalker.StackFrame::getMethodName).toList());
    return names.get(0) + ", " + names.get(1);
  }

  public String one() {
    return inner();
  }
}
