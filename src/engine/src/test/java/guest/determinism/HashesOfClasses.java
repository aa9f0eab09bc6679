package guest.determinism;

import heddle.engine.suite.Expect;
import java.util.HashSet;
import java.util.Set;

@Expect(
    reaches = "\"[BLUE, RED, GREEN]\", \"HSC\"",
    why = "classes and constants outlive an execution, but their hash codes are those of every run")
public class HashesOfClasses {
  private enum Colour {
    RED,
    GREEN,
    BLUE
  }

  public String one() {
    return new HashSet<>(Set.of(Colour.values())).toString();
  }

  public String two() {
    Set<Class<?>> types = new HashSet<>(Set.of(Colour.class, String.class, HashesOfClasses.class));
    StringBuilder names = new StringBuilder();
    types.forEach(type -> names.append(type.getSimpleName().charAt(0)));
    return names.toString();
  }
}
