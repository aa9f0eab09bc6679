package heddle.engine.mutants;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.scenario.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Makes mutants and checks them. */
final class MutantLab implements AutoCloseable {
  private static final long EXECUTIONS = 10_000;

  /** A machine that is busy may fail to start a worker. */
  private static final int ATTEMPTS = 3;

  private final Path algorithms;
  private final Path scenarios;
  private final Path tests;
  private final Path scratch;
  private final Mutations mutations;
  private final Searcher searcher;

  /**
   * A laboratory.
   *
   * @param scenarios the folder of the shipped scenarios; the class files of the algorithms, not
   *     their jar, are found from there
   * @param tests where the sequential specifications are
   * @param scratch a folder for the mutants
   */
  MutantLab(Path scenarios, Path tests, Path scratch) throws BadInputException {
    Installation installation = Installation.current();
    algorithms = scenarios.resolveSibling(Path.of("algorithms", "target", "classes"));
    mutations = new Mutations(algorithms);
    searcher = Searcher.start(installation);
    this.scenarios = scenarios;
    this.tests = tests;
    this.scratch = scratch;
  }

  /** All mutants of a subject. */
  List<Mutant> mutants(Subject subject) throws IOException {
    List<Mutant> all = new ArrayList<>();
    for (String c : subject.classes()) {
      all.addAll(mutations.of("algorithms." + c));
    }
    return all;
  }

  /** Searches with a mutant in the place of its class, for at most so long. */
  Trial tried(Subject subject, Mutant mutant, double seconds)
      throws IOException, InterruptedException, BadInputException {
    Path folder = Files.createTempDirectory(scratch, "mutant");
    Path file = folder.resolve(mutant.className().replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, mutant.bytes());
    try {
      return tried(subject, mutant, List.of(folder, algorithms, tests), seconds);
    } finally {
      Files.delete(file);
    }
  }

  /** Searches with nothing broken. */
  Trial triedAsItIs(Subject subject, double seconds)
      throws InterruptedException, BadInputException {
    return tried(subject, null, List.of(algorithms, tests), seconds);
  }

  private Trial tried(Subject subject, Mutant mutant, List<Path> classPath, double seconds)
      throws InterruptedException, BadInputException {
    SearchOptions options =
        SearchOptions.of("auto")
            .withSeconds(seconds)
            .withExecutions(EXECUTIONS)
            .withAnswers("none");
    for (int attempt = 1; ; attempt++) {
      try {
        return Trial.of(
            mutant,
            searcher
                .search(subject.read(scenarios, classPath), null, options, progress -> {})
                .result()
                .get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof BadInputException refused) {
          return Trial.refused(mutant, refusal(refused.getMessage()));
        } else if (attempt == ATTEMPTS) {
          throw new IllegalStateException(subject.scenario() + " " + mutant, e.getCause());
        }
      }
    }
  }

  /** The program could not be run, or took its worker with it. */
  private static String refusal(String message) {
    if (message.contains("no visible operation")) {
      return "hang";
    }
    return message.contains("before the threads start") || message.contains("preparation")
        ? "preparation fails"
        : message;
  }

  @Override
  public void close() {
    searcher.close();
  }
}
