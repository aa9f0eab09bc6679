package guest.containment;

import heddle.engine.suite.Expect;
import java.io.IOException;

@Expect(reaches = "-1", why = "the console of a program under study is at its end")
public class ReadsTheConsole {
  public int one() throws IOException {
    return System.in.read();
  }
}
