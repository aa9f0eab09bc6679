package guest.library;

import heddle.engine.suite.Expect;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;

@Expect(
    reaches = "\"5, 6, -1\"",
    executions = 300,
    strategy = "random",
    why = "the reader waits for each byte, and finds the end when the writer has closed")
public class BytesThroughAPipe {
  private final PipedInputStream in = new PipedInputStream(1);
  private final PipedOutputStream out = new PipedOutputStream();

  public void before() throws IOException {
    out.connect(in);
  }

  public void one() throws IOException {
    out.write(5);
    out.write(6);
    out.close();
  }

  public String two() throws IOException {
    return in.read() + ", " + in.read() + ", " + in.read();
  }
}
