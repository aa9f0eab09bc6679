package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "\"made, made, made\"",
    proved = true,
    why = "reflection sees an interface's constant as code does, and so do those who inherit it")
public class ReflectedInterfaceConstant {
  private interface Named {
    String NAME = new StringBuilder("ma").append("de").toString();
    Object[] MORE = {NAME};
  }

  private static final class Heir implements Named {
    static Object more() {
      return MORE[0];
    }
  }

  public String one() throws ReflectiveOperationException {
    Object[] reflected = (Object[]) Named.class.getDeclaredField("MORE").get(null);
    return reflected[0] + ", " + Heir.more() + ", " + Heir.NAME;
  }
}
