package guest.classic;

import heddle.engine.suite.Expect;

@Expect(
    finds = "exception",
    strategy = "exhaustive",
    why =
        "the length is asked for under the lock of the other text, and given up before it is used")
public class AppendToShrinking {
  private char[] text = {'a', 'b'};

  public int one() {
    int length = length();
    return characters(length).length;
  }

  public synchronized void two() {
    text = new char[0];
  }

  private synchronized int length() {
    return text.length;
  }

  private synchronized char[] characters(int length) {
    char[] copy = new char[length];
    for (int i = 0; i < length; i++) {
      copy[i] = text[i];
    }
    return copy;
  }
}
