package guest.memory;

import heddle.engine.suite.Expect;
import java.util.zip.Adler32;

@Expect(
    reaches = {"131073", "196610", "262146", "327683"},
    why =
        "a checksum takes one byte after the other. Adler-32 of b and c is 2 (1 + b) + c in the"
            + " upper half, and 1 + b + c in the lower one; bytes are 0 before and 1 after")
public class TornChecksum {
  private final byte[] cells = new byte[2];

  public void one() {
    cells[0] = 1;
    cells[1] = 1;
  }

  public long two() {
    Adler32 sum = new Adler32();
    sum.update(cells);
    return sum.getValue();
  }
}
