package guest.loaders;

import heddle.engine.suite.Expect;
import java.io.IOException;
import java.io.InputStream;

@Expect(
    reaches = "true, true, true, true, true, true",
    proved = true,
    why = "the program finds itself as it would if java had started it")
public class Surroundings {
  private static final String FILE = "guest/loaders/Racy.class";

  public boolean one() {
    return Thread.currentThread().getContextClassLoader() == Surroundings.class.getClassLoader();
  }

  public boolean two() {
    return ClassLoader.getSystemClassLoader() == Surroundings.class.getClassLoader();
  }

  public boolean three() throws IOException {
    try (InputStream in = Surroundings.class.getResourceAsStream("Racy.class")) {
      return in.readAllBytes().length > 0;
    }
  }

  public boolean four() throws IOException {
    return Surroundings.class.getClassLoader().getResources(FILE).hasMoreElements();
  }

  public boolean five() {
    String location =
        Surroundings.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return location.contains(System.getProperty("java.class.path"));
  }

  public boolean six() {
    return "guest.loaders".equals(Surroundings.class.getPackage().getName());
  }
}
