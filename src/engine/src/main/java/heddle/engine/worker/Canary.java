package heddle.engine.worker;

import heddle.engine.canary.LoadedLostUpdate;
import heddle.engine.canary.LostUpdate;
import heddle.engine.execution.Execution;
import heddle.engine.explore.Printed;
import heddle.engine.explore.Search;
import heddle.engine.explore.Sharing;
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
 * Guards against a verdict that means nothing: before "no failure" is said of programs that come
 * from a folder, from a jar, or from a loader of their own, a program from there that is known to
 * be wrong must fail.
 */
final class Canary {
  /** Where classes come from. */
  private enum Source {
    FOLDER,
    JAR,
    OWN_LOADER;

    /** The program from there. */
    Class<?> program() {
      return this == OWN_LOADER ? LoadedLostUpdate.class : LostUpdate.class;
    }
  }

  private static final List<String> CLASS_FILES =
      Stream.of(
              LostUpdate.class.getName(),
              LoadedLostUpdate.class.getName(),
              LoadedLostUpdate.class.getName() + "$Loader")
          .map(name -> name.replace('.', '/') + ".class")
          .toList();

  private final SiteTable sites;
  private final Execution execution;
  private final Set<Source> heard = EnumSet.noneOf(Source.class);

  Canary(SiteTable sites, Execution execution) {
    this.sites = sites;
    this.execution = execution;
  }

  /**
   * Searches a wrong program from each kind of source that this program has, once in the life of a
   * worker.
   *
   * @throws OwnFault if one of them passes
   */
  void mustFail(Program program) throws InputProblem {
    Set<Source> sources = EnumSet.noneOf(Source.class);
    for (Path entry : program.classPath()) {
      sources.add(Files.isDirectory(entry) ? Source.FOLDER : Source.JAR);
    }
    if (program.loader().hasOwnClasses()) {
      sources.add(Source.OWN_LOADER);
    }
    sources.removeAll(heard);
    if (sources.isEmpty()) {
      return;
    }
    try {
      for (Source source : sources) {
        requireLostUpdate(outcomes(source), source);
        heard.add(source);
      }
    } finally {
      program.reload();
    }
  }

  /** What is said if the known failure is not among the outcomes. */
  static void requireLostUpdate(Map<String, Long> outcomes, Enum<?> source) {
    if (!outcomes.keySet().equals(Set.of("1", "2"))) {
      throw new OwnFault(
          "a program that is known to lose an update did not lose it, its outcomes were %s; so \"no failure\" would mean nothing for classes from a %s"
              .formatted(
                  outcomes.keySet(), source.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
  }

  private Map<String, Long> outcomes(Source source) throws InputProblem {
    try {
      Path folder = Files.createTempDirectory("heddle-canary");
      try {
        Path entry = source == Source.JAR ? jar(folder) : folder(folder);
        Program wrong = Program.load(scenario(source), null, List.of(entry), sites, execution);
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

  private static Scenario scenario(Source source) {
    Call add = new Call("add", List.of());
    Map<String, List<Call>> threads = new LinkedHashMap<>();
    threads.put("T1", List.of(add));
    threads.put("T2", List.of(add));
    return Scenario.of("canary", source.program().getName())
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
