package guest.library;

import heddle.engine.suite.Expect;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.Reader;
import java.io.Writer;

@Expect(
    reaches = "\"heddle\"",
    executions = 300,
    strategy = "random",
    why = "a pipe of two characters, known as a reader and a writer only")
public class CharactersThroughAPipe {
  private Reader in;
  private Writer out;

  public void before() throws IOException {
    PipedReader pipe = new PipedReader(2);
    out = new PipedWriter(pipe);
    in = pipe;
  }

  public void one() throws IOException {
    out.write("heddle");
    out.close();
  }

  public String two() throws IOException {
    StringBuilder read = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      read.append((char) c);
    }
    return read.toString();
  }
}
