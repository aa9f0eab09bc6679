package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"aa\"", "\"bb\""},
    proved = true,
    why = "under a lock a string is made of all characters or none of those stored")
public class StringUnderLock {
  private final char[] cells = {'a', 'a'};

  public synchronized void one() {
    cells[0] = 'b';
    cells[1] = 'b';
  }

  public synchronized String two() {
    return new String(cells);
  }
}
