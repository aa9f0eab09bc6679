package heddle.engine.worker;

import heddle.engine.canary.HiddenLostUpdate;
import heddle.engine.canary.LoadedLostUpdate;
import heddle.engine.canary.LookedUpLostUpdate;
import heddle.engine.canary.LostUpdate;
import heddle.engine.canary.ReflectedLostUpdate;
import heddle.engine.execution.Execution;
import heddle.engine.explore.Printed;
import heddle.engine.explore.Search;
import heddle.engine.explore.Sharing;
import heddle.engine.instrument.Origin;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Guards against a verdict that means nothing: before "no failure" is said of programs whose
 * classes are loaded in a way that is new to this worker, a program whose class is loaded so, and
 * that is known to be wrong, must fail.
 */
final class Canary {
  private static final List<String> CLASS_FILES =
      Stream.of(
              LostUpdate.class.getName(),
              ReflectedLostUpdate.class.getName(),
              LoadedLostUpdate.class.getName(),
              LoadedLostUpdate.class.getName() + "$Loader",
              LookedUpLostUpdate.class.getName(),
              HiddenLostUpdate.class.getName())
          .map(name -> name.replace('.', '/') + ".class")
          .toList();

  private final SiteTable sites;
  private final Execution execution;
  private final Set<Origin> heard = EnumSet.noneOf(Origin.class);

  Canary(SiteTable sites, Execution execution) {
    this.sites = sites;
    this.execution = execution;
  }

  /**
   * Searches a wrong program of each origin that this program's classes have, once in the life of a
   * worker.
   *
   * @throws OwnFault if one of them passes
   */
  void mustFail(Program program) throws InputProblem {
    Set<Origin> origins = EnumSet.noneOf(Origin.class);
    origins.addAll(program.loader().ownOrigins());
    for (Path entry : program.classPath()) {
      origins.add(Files.isDirectory(entry) ? Origin.FOLDER : Origin.JAR);
    }
    origins.removeAll(heard);
    if (origins.isEmpty()) {
      return;
    }
    try {
      for (Origin origin : origins) {
        requireLostUpdate(outcomes(origin), origin);
        heard.add(origin);
      }
    } finally {
      program.reload();
    }
  }

  /** What is said if the known failure is not among the outcomes. */
  static void requireLostUpdate(Map<String, Long> outcomes, Origin origin) {
    if (!outcomes.keySet().equals(Set.of("1", "2"))) {
      throw new OwnFault(
          "a program that is known to lose an update did not lose it, its outcomes were %s; so \"no failure\" would mean nothing for classes from a %s"
              .formatted(
                  outcomes.keySet(), origin.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
  }

  private Map<String, Long> outcomes(Origin origin) throws InputProblem {
    try {
      Path folder = Files.createTempDirectory("heddle-canary");
      try {
        Path entry = origin == Origin.JAR ? jar(folder) : folder(folder);
        Program wrong = Program.load(scenario(origin), null, List.of(entry), sites, execution);
        SearchOptions options =
            SearchOptions.of("exhaustive").withExecutions(100).withSeconds(60).withSteps(100);
        Search search =
            new Search(wrong, sites, options, Printed.NOTHING, Sharing.NONE, () -> false);
        search.search();
        return search.tally().outcomes();
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The wrong program whose class comes from there. */
  private static Class<?> program(Origin origin) {
    return switch (origin) {
      case FOLDER, JAR -> LostUpdate.class;
      case OWN_LOADER -> LoadedLostUpdate.class;
      case LOOKUP -> LookedUpLostUpdate.class;
      case HIDDEN_CLASS -> HiddenLostUpdate.class;
    };
  }

  private static Scenario scenario(Origin origin) {
    Call add = new Call("add", List.of());
    Map<String, List<Call>> threads = new LinkedHashMap<>();
    threads.put("T1", List.of(add));
    threads.put("T2", List.of(add));
    return Scenario.of("canary", program(origin).getName())
        .threads(threads)
        .after(List.of(new Call("sum", List.of())))
        .build();
  }

  private static byte[] read(String classFile) throws IOException {
    try (InputStream in = Canary.class.getResourceAsStream("/" + classFile)) {
      return in.readAllBytes();
    }
  }

  private static Path folder(Path folder) throws IOException {
    for (String name : CLASS_FILES) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, read(name));
    }
    return folder;
  }

  private static Path jar(Path folder) throws IOException {
    Path file = folder.resolve("canary.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      for (String name : CLASS_FILES) {
        jar.putNextEntry(new JarEntry(name));
        jar.write(read(name));
        jar.closeEntry();
      }
    }
    return file;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
