package guest.containment;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"null\", \"null\"", "\"null\", \"set\"", "\"set\", \"null\""},
    executions = 200,
    strategy = "random",
    hidden = true,
    why = "every execution finds the properties of the first; who comes second finds them changed")
public class SetsProperties {
  private volatile int steps;

  public String one() {
    return setAndGet();
  }

  public String two() {
    return setAndGet();
  }

  private String setAndGet() {
    steps++;
    String found = String.valueOf(System.getProperty("guest.containment"));
    steps++;
    System.setProperty("guest.containment", "set");
    return found;
  }
}
