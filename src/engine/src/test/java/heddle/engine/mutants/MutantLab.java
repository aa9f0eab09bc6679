package heddle.engine.mutants;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Makes mutants and checks them. */
final class MutantLab implements AutoCloseable {
  /** How long a search may take, and how many executions. */
  record Budget(double seconds, long executions) {}

  /** Enough to see whether a method is called. */
  private static final Budget LOOK = new Budget(5, 300);

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

  /** Which scenarios of a subject call the method of a mutant at all, as far as is seen soon. */
  List<Integer> callers(Subject subject, Mutant mutant)
      throws IOException, InterruptedException, BadInputException {
    List<Integer> callers = new ArrayList<>();
    for (int i = 0; i < subject.scenarios().size(); i++) {
      if (tried(subject, mutant.thatThrows(), List.of(i), LOOK).caught()) {
        callers.add(i);
      }
    }
    return callers;
  }

  /**
   * Searches with a mutant in the place of its class, in one scenario after the other until it is
   * caught.
   *
   * @param which the numbers of these scenarios
   */
  Trial tried(Subject subject, Mutant mutant, List<Integer> which, Budget budget)
      throws IOException, InterruptedException, BadInputException {
    Path folder = Files.createTempDirectory(scratch, "mutant");
    Path file = folder.resolve(mutant.className().replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, mutant.bytes());
    try {
      return tried(subject, mutant, List.of(folder, algorithms, tests), which, budget);
    } finally {
      Files.delete(file);
    }
  }

  /** Searches with nothing broken, in one scenario after the other until one fails. */
  Trial triedAsItIs(Subject subject, Budget budget) throws InterruptedException, BadInputException {
    return tried(subject, null, List.of(algorithms, tests), all(subject), budget);
  }

  /** All scenarios of a subject. */
  static List<Integer> all(Subject subject) {
    return IntStream.range(0, subject.scenarios().size()).boxed().toList();
  }

  private Trial tried(
      Subject subject, Mutant mutant, List<Path> classPath, List<Integer> which, Budget budget)
      throws InterruptedException, BadInputException {
    List<Scenario> read = subject.read(scenarios, classPath);
    Trial trial = Trial.none(mutant);
    for (int i = 0; i < which.size() && !trial.caught(); i++) {
      trial = trial.then(tried(read.get(which.get(i)), mutant, budget));
    }
    return trial;
  }

  private Trial tried(Scenario scenario, Mutant mutant, Budget budget) throws InterruptedException {
    SearchOptions options =
        SearchOptions.of("auto")
            .withSeconds(budget.seconds())
            .withExecutions(budget.executions())
            .withAnswers("none");
    for (int attempt = 1; ; attempt++) {
      try {
        return Trial.of(
            mutant, searcher.search(scenario, null, options, progress -> {}).result().get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof BadInputException refused) {
          return Trial.refused(mutant, refusal(refused.getMessage()));
        } else if (attempt == ATTEMPTS) {
          throw new IllegalStateException(scenario.title() + " " + mutant, e.getCause());
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
