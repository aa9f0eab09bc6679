package guest.library;

import heddle.engine.suite.Expect;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

@Expect(
    reaches = {"12", "21"},
    executions = 1_000,
    why = "the library's stream locks itself round each byte, so that none is lost")
public class StreamsOfLibraryLock {
  private final DataOutputStream data = new DataOutputStream(new Collecting());
  private int written;

  /** Needs the lock of the stream that calls it. */
  private final class Collecting extends OutputStream {
    @Override
    public void write(int octet) {
      written = written * 10 + octet;
    }
  }

  public void one() throws IOException {
    data.write(1);
  }

  public void two() throws IOException {
    data.write(2);
  }

  public int end() {
    return written;
  }
}
