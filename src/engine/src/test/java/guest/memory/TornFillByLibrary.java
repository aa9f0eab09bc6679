package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"aa\"", "\"ab\"", "\"ba\"", "\"bb\""},
    why = "what the library puts into an array comes there one element after the other")
public class TornFillByLibrary {
  private final char[] cells = {'a', 'a'};

  public void one() {
    "bb".getChars(0, 2, cells, 0);
  }

  public String two() {
    return "" + cells[0] + cells[1];
  }
}
