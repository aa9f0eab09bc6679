package guest.traces;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"left\", \"nobody\"", "\"left\", \"here\"", "\"left\", \"elsewhere\""},
    strategy = "random",
    executions = 1_000,
    why =
        "another thread is asked where it stands before it has come, within here(), and behind it")
public class FramesOfOthers {
  private volatile Thread first;
  private volatile int x;

  public String one() {
    String left = here();
    x = 2;
    return left;
  }

  private String here() {
    first = Thread.currentThread();
    x = 1;
    return "left";
  }

  public String two() {
    Thread other = first;
    if (other == null) {
      return "nobody";
    }
    for (StackTraceElement frame : other.getStackTrace()) {
      if (frame.getMethodName().equals("here")) {
        return "here";
      }
    }
    return "elsewhere";
  }
}
