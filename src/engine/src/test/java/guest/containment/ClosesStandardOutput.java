package guest.containment;

import heddle.engine.suite.Expect;
import java.io.OutputStream;
import java.io.PrintStream;

@Expect(
    reaches = "heard",
    executions = 20,
    hidden = true,
    why = "who sends standard output elsewhere does so for the rest of that execution")
public class ClosesStandardOutput {
  public void run() {
    System.out.println("heard");
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.out.println("not heard");
    System.out.close();
  }
}
