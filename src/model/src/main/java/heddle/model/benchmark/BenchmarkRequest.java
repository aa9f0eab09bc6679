package heddle.model.benchmark;

import heddle.model.scenario.BadInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is to be measured: every implementation with every number of threads.
 *
 * @param group what is compared
 * @param implementations the {@linkplain BenchmarkSubject#name names} of the group's subjects
 * @param threads how many threads share one object
 * @param effort how much is done for each of them
 * @param kind what is measured
 * @param settings what is varied besides, by name: every value with every other
 */
public record BenchmarkRequest(
    BenchmarkGroup group,
    List<String> implementations,
    List<Integer> threads,
    BenchmarkEffort effort,
    BenchmarkKind kind,
    Map<String, List<Integer>> settings) {

  /** More threads than this only measure the operating system. */
  public static final int MAX_THREADS = 256;

  /** A mean of fewer samples has no confidence interval. */
  private static final int MIN_SAMPLES = 3;

  public BenchmarkRequest {
    implementations = implementations == null ? List.of() : List.copyOf(implementations);
    threads = threads == null ? List.of() : List.copyOf(threads);
    kind = kind == null ? BenchmarkKind.THROUGHPUT : kind;
    settings = settings == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /** Throughput with the usual settings. */
  public BenchmarkRequest(
      BenchmarkGroup group,
      List<String> implementations,
      List<Integer> threads,
      BenchmarkEffort effort) {
    this(group, implementations, threads, effort, BenchmarkKind.THROUGHPUT, Map.of());
  }

  /** The same with this effort. */
  public BenchmarkRequest with(BenchmarkEffort other) {
    return new BenchmarkRequest(group, implementations, threads, other, kind, settings);
  }

  /** The same, but this is measured. */
  public BenchmarkRequest withKind(BenchmarkKind other) {
    return new BenchmarkRequest(group, implementations, threads, effort, other, settings);
  }

  /** The same, but under these settings. */
  public BenchmarkRequest withSettings(Map<String, List<Integer>> others) {
    return new BenchmarkRequest(group, implementations, threads, effort, kind, others);
  }

  /** Where implementations are compared: the settings in turn, numbers of threads in each. */
  public List<BenchmarkPlace> places() {
    List<Map<String, Integer>> combinations = List.of(Map.of());
    for (var setting : settings.entrySet()) {
      List<Map<String, Integer>> longer = new ArrayList<>();
      for (Map<String, Integer> combination : combinations) {
        for (int value : setting.getValue()) {
          Map<String, Integer> with = new TreeMap<>(combination);
          with.put(setting.getKey(), value);
          longer.add(with);
        }
      }
      combinations = longer;
    }
    return combinations.stream()
        .flatMap(c -> threads.stream().map(number -> new BenchmarkPlace(number, c)))
        .toList();
  }

  /**
   * The numbers of threads that are measured unless others are asked for: one, and twice as many
   * again and again, up to twice the cores.
   */
  public static List<Integer> usualThreads(int cores) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (int number = 1; number <= 2 * cores && number <= MAX_THREADS; number *= 2) {
      numbers.add(number);
    }
    numbers.add(Math.min(2 * cores, MAX_THREADS));
    return List.copyOf(numbers);
  }

  /** What a group is measured with on such a machine unless something else is asked for. */
  public static BenchmarkRequest defaults(BenchmarkGroup group, BenchmarkEffort effort, int cores) {
    return new BenchmarkRequest(group, group.defaults(), usualThreads(cores), effort);
  }

  /**
   * This request, if it can be run.
   *
   * @throws BadInputException with what is wrong with it otherwise
   */
  public BenchmarkRequest checked() throws BadInputException {
    require(group != null, "A benchmark needs a group: " + groups() + ".");
    require(!implementations.isEmpty(), "No implementation is chosen: choose one at least.");
    for (String name : implementations) {
      require(group.subject(name).isPresent(), unknown(name));
    }
    require(!threads.isEmpty(), "No number of threads is chosen: choose one at least.");
    for (int number : threads) {
      require(
          number >= 1 && number <= MAX_THREADS,
          "A benchmark runs with 1 to " + MAX_THREADS + " threads, not " + number + ".");
    }
    require(
        implementations.stream().distinct().count() == implementations.size()
            && threads.stream().distinct().count() == threads.size(),
        "An implementation or a number of threads is named twice.");
    checkSettings();
    checkEffort();
    return this;
  }

  private void checkSettings() throws BadInputException {
    for (var entry : settings.entrySet()) {
      BenchmarkSetting setting =
          group
              .setting(entry.getKey())
              .orElseThrow(() -> new BadInputException(unknownSetting(entry.getKey())));
      require(!entry.getValue().isEmpty(), "No value is given for " + setting.name() + ".");
      for (int value : entry.getValue()) {
        require(
            value >= setting.least() && value <= setting.most(),
            "%s goes from %d to %d, and %d is outside."
                .formatted(setting.name(), setting.least(), setting.most(), value));
      }
    }
  }

  private String unknownSetting(String name) {
    return group.settings().isEmpty()
        ? "The %s have no settings, and so no %s.".formatted(lower(), name)
        : "The %s have no setting %s: they have %s."
            .formatted(
                lower(),
                name,
                group.settings().stream()
                    .map(BenchmarkSetting::name)
                    .collect(Collectors.joining(", ")));
  }

  private String lower() {
    return group.title().toLowerCase(Locale.ROOT);
  }

  private void checkEffort() throws BadInputException {
    require(effort != null, "A benchmark needs forks, iterations and their times.");
    require(
        effort.forks() >= 1 && effort.warmups() >= 0,
        "A benchmark needs one fork at least, and no fewer than 0 warm-up iterations.");
    require(
        effort.samples() >= MIN_SAMPLES,
        "A confidence interval needs %d samples at least, but forks × iterations are %d × %d."
            .formatted(MIN_SAMPLES, effort.forks(), effort.measurements()));
    require(
        effort.measurementMillis() >= 1 && (effort.warmups() == 0 || effort.warmupMillis() >= 1),
        "An iteration lasts one millisecond at least.");
  }

  /** Points that the chart will have. */
  public int points() {
    return implementations.size() * places().size();
  }

  /** How long it takes, roughly. */
  public Duration expected() {
    return effort.expected().multipliedBy(points());
  }

  /** The command that measures the same. */
  public String command() {
    return "heddle bench %s --implementations %s%s"
        .formatted(group.id(), String.join(",", implementations), more());
  }

  /** The command that measures all groups so, each with its usual implementations. */
  public String commandOfAll() {
    return "heddle bench" + more();
  }

  private String more() {
    StringBuilder more = new StringBuilder();
    more.append(
        " --threads %s --forks %d --warmup %dx%dms --measure %dx%dms"
            .formatted(
                list(threads),
                effort.forks(),
                effort.warmups(),
                effort.warmupMillis(),
                effort.measurements(),
                effort.measurementMillis()));
    if (kind != BenchmarkKind.THROUGHPUT) {
      more.append(" --kind ").append(kind.id());
    }
    settings.forEach(
        (name, values) -> more.append(" --set ").append(name).append('=').append(list(values)));
    return more.toString();
  }

  private static String list(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private String unknown(String name) {
    String known =
        group.subjects().stream().map(BenchmarkSubject::name).collect(Collectors.joining(", "));
    return "There is no benchmark %s among the %s: they are %s."
        .formatted(name, group.title().toLowerCase(Locale.ROOT), known);
  }

  private static String groups() {
    return List.of(BenchmarkGroup.values()).stream()
        .map(BenchmarkGroup::id)
        .collect(Collectors.joining(" or "));
  }

  private static void require(boolean holds, String otherwise) throws BadInputException {
    if (!holds) {
      throw new BadInputException(otherwise);
    }
  }
}
