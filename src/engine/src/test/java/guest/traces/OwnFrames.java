package guest.traces;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "\"one\", \"two\"",
    strategy = "random",
    executions = 300,
    why =
        "a stack trace shows the frames of its own thread, whoever else stands on the same carrier,"
            + " and none of the engine")
public class OwnFrames {
  private volatile int x;

  public String one() {
    x = x + 1;
    return program();
  }

  public String two() {
    x = x + 1;
    return program();
  }

  private String program() {
    x = x + 1;
    StringBuilder seen = new StringBuilder();
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      String name = frame.getClassName();
      if (name.equals(OwnFrames.class.getName()) && !frame.getMethodName().equals("program")) {
        seen.append(frame.getMethodName());
      } else if (name.startsWith("heddle.engine.execution.")) {
        seen.append(name);
      }
    }
    return seen.toString();
  }
}
