package heddle.engine.instrument;

import heddle.hooks.Controller;
import java.io.File;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The main class of the JVMs that {@link FixtureJvm} starts: runs fixtures and prints their
 * results, under some controller or none.
 */
final class FixtureMain {
  private static final PrintStream OUT = System.out;

  private FixtureMain() {}

  /** The first argument says how, the second where the fixtures are, the others which. */
  public static void main(String[] args) throws Throwable {
    List<Path> classPath = Arrays.stream(args[1].split(File.pathSeparator)).map(Path::of).toList();
    for (String fixture : Arrays.asList(args).subList(2, args.length)) {
      OUT.println("== " + fixture);
      switch (args[0]) {
        case "uncontrolled" -> OUT.println("result: " + run(fixture, classPath));
        case "controlled" -> {
          SiteTable sites = library();
          OUT.println(
              "result: " + control(fixture, classPath, sites, new EventPrinter(sites, OUT)));
        }
        case "answering" -> {
          SiteTable sites = library();
          OUT.println(control(fixture, classPath, sites, new AnsweringController(sites)));
        }
        default -> failAtEachHook(fixture, classPath);
      }
    }
  }

  private static Object run(String fixture, List<Path> classPath) throws Throwable {
    List<URL> urls = new ArrayList<>();
    for (Path entry : classPath) {
      urls.add(entry.toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
      return entry(loader.loadClass(fixture)).invoke();
    }
  }

  private static MethodHandle entry(Class<?> fixture) throws ReflectiveOperationException {
    return MethodHandles.publicLookup()
        .findStatic(fixture, "run", MethodType.methodType(Object.class));
  }

  private static SiteTable library() {
    SiteTable sites = SiteTable.loadLibrary();
    if (sites.size() == 0) {
      throw new AssertionError("this JVM runs without the patch");
    }
    return sites;
  }

  private static Object control(
      String fixture, List<Path> classPath, SiteTable sites, Controller controller)
      throws Throwable {
    MethodHandle entry = entry(new GuestLoader(classPath, sites).load(fixture));
    Controller.installed = controller;
    controller.running = true;
    try {
      return entry.invoke();
    } finally {
      controller.running = false;
      Controller.installed = null;
    }
  }

  private static void failAtEachHook(String fixture, List<Path> classPath) throws Throwable {
    SiteTable sites = library();
    int hooks = 0;
    while (true) {
      FailingController controller = new FailingController(sites, hooks);
      try {
        control(fixture, classPath, sites, controller);
      } catch (Throwable e) {
        requirePlanned(e);
      }
      if (!controller.unbalanced().isEmpty()) {
        throw new AssertionError("failing at " + hooks + ": " + controller.unbalanced());
      }
      if (!controller.failed()) {
        break;
      }
      hooks++;
    }
    OUT.println("balanced, " + (hooks > 5 ? "after many failures" : hooks + " hooks only"));
  }

  /** A {@code FutureTask} wraps the failure of its task. */
  private static void requirePlanned(Throwable e) throws Throwable {
    if (!(e instanceof FailingController.Failure)
        && !(e.getCause() instanceof FailingController.Failure)) {
      throw e;
    }
  }
}
