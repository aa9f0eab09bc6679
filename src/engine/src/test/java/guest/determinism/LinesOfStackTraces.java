package guest.determinism;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "\"fail:25 one:15\"",
    executions = 10,
    why = "rewritten code stands on the lines of the source, and hooks are on no stack")
public class LinesOfStackTraces {
  private volatile int x;

  public String one() {
    try {
      x++;
      fail();
      return "";
    } catch (IllegalStateException e) {
      StackTraceElement[] frames = e.getStackTrace();
      return text(frames[0]) + " " + text(frames[1]);
    }
  }

  private void fail() {
    x++;
    throw new IllegalStateException("on line " + x);
  }

  private static String text(StackTraceElement frame) {
    return frame.getMethodName() + ":" + frame.getLineNumber();
  }
}
