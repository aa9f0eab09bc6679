package heddle.engine.instrument;

import heddle.hooks.Controller;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The main class of the JVMs that {@link FixtureJvm} starts: runs fixtures and prints their
 * results, under control or not.
 */
final class FixtureMain {
  private static final PrintStream OUT = System.out;

  private FixtureMain() {}

  /** The first argument says how, the second where the fixtures are, the others which. */
  public static void main(String[] args) throws Throwable {
    boolean controlled = args[0].equals("controlled");
    List<Path> classPath =
        Arrays.stream(args[1].split(java.io.File.pathSeparator)).map(Path::of).toList();
    for (String fixture : Arrays.asList(args).subList(2, args.length)) {
      OUT.println("== " + fixture);
      OUT.println("result: " + (controlled ? control(fixture, classPath) : run(fixture)));
    }
  }

  private static Object run(String fixture) throws Throwable {
    return entry(Class.forName(fixture)).invoke();
  }

  private static MethodHandle entry(Class<?> fixture) throws ReflectiveOperationException {
    return MethodHandles.publicLookup()
        .findStatic(fixture, "run", MethodType.methodType(Object.class));
  }

  private static Object control(String fixture, List<Path> classPath) throws Throwable {
    SiteTable sites = SiteTable.loadLibrary();
    if (sites.size() == 0) {
      throw new AssertionError("this JVM runs without the patch");
    }
    MethodHandle entry = entry(new GuestLoader(classPath, sites).load(fixture));
    EventPrinter printer = new EventPrinter(sites, OUT);
    Controller.installed = printer;
    printer.running = true;
    try {
      return entry.invoke();
    } finally {
      printer.running = false;
      Controller.installed = null;
    }
  }
}
