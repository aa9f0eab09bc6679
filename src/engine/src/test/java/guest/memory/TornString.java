package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"aa\"", "\"ab\"", "\"ba\"", "\"bb\""},
    why = "a string is made of one character after the other, each before or after its store")
public class TornString {
  private final char[] cells = {'a', 'a'};

  public void one() {
    cells[0] = 'b';
    cells[1] = 'b';
  }

  public String two() {
    return new String(cells);
  }
}
