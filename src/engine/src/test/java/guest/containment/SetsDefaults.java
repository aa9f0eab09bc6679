package guest.containment;

import heddle.engine.suite.Expect;
import java.security.Security;
import java.util.Locale;
import java.util.TimeZone;

@Expect(
    reaches = "\"false false false false\"",
    executions = 20,
    hidden = true,
    why =
        "locale, time zone, security and all properties at once are as at first in every execution")
public class SetsDefaults {
  public String run() {
    String found =
        Locale.getDefault().equals(Locale.forLanguageTag("tlh"))
            + " "
            + TimeZone.getDefault().getID().equals("Antarctica/Troll")
            + " "
            + "1".equals(Security.getProperty("guest.containment"))
            + " "
            + (System.getProperty("java.version") == null);
    Locale.setDefault(Locale.forLanguageTag("tlh"));
    TimeZone.setDefault(TimeZone.getTimeZone("Antarctica/Troll"));
    Security.setProperty("guest.containment", "1");
    System.setProperties(new java.util.Properties());
    return found;
  }
}
