package guest.collections;

import heddle.engine.suite.Expect;
import java.nio.CharBuffer;

@Expect(
    reaches = {"\"aa\"", "\"ab\"", "\"ba\"", "\"bb\""},
    why = "each thread has a buffer of its own, but both are over one array")
public class BuffersOfOneArray {
  private final char[] cells = {'a', 'a'};

  public void one() {
    CharBuffer buffer = CharBuffer.wrap(cells);
    buffer.put('b').put('b');
  }

  public String two() {
    CharBuffer buffer = CharBuffer.wrap(cells);
    return "" + buffer.get() + buffer.get();
  }
}
