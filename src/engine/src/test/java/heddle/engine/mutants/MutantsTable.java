package heddle.engine.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks all mutants and writes {@code src/docs/mutants.md}. It takes many minutes and its name is
 * none of a test, so that it runs only if it is asked for; {@code -Dmutants=stack} takes only those
 * scenarios whose names contain that, and prints the table instead of writing it.
 */
class MutantsTable {
  private static final double SECONDS = 10;
  private static final Path SCENARIOS = Path.of("..", "..", "scenarios");
  private static final Path TABLE = Path.of("..", "docs", "mutants.md");

  private static final int JOBS = 3;

  @TempDir Path scratch;
  private final Map<Subject, List<Trial>> trials = new ConcurrentHashMap<>();
  private final Map<String, Integer> uncalled = new ConcurrentSkipListMap<>();
  private final Map<String, String> unsound = new ConcurrentSkipListMap<>();
  private final Properties reasons = reasons();

  @Test
  void write() throws Exception {
    String wanted = System.getProperty("mutants", "");
    List<Subject> subjects =
        Subject.ALL.stream().filter(s -> s.scenario().contains(wanted)).toList();
    try (ExecutorService workers = Executors.newFixedThreadPool(JOBS)) {
      List<Future<?>> tried = new ArrayList<>();
      for (Subject subject : subjects) {
        tried.add(workers.submit(() -> tryAll(subject)));
      }
      for (Future<?> f : tried) {
        f.get();
      }
    }
    if (wanted.isEmpty()) {
      Files.writeString(TABLE, text());
    } else {
      System.out.println(text());
    }
  }

  private Void tryAll(Subject subject) throws Exception {
    List<Trial> all = new ArrayList<>();
    try (MutantLab lab = new MutantLab(SCENARIOS, MutantsTest.classes(), scratch)) {
      Trial sound = lab.triedAsItIs(subject, SECONDS);
      if (sound.caught()) {
        unsound.put(subject.scenario(), sound.finding());
        return null;
      }
      Map<String, Boolean> called = new HashMap<>();
      for (Mutant mutant : lab.mutants(subject)) {
        if (!called.containsKey(mutant.method())) {
          called.put(mutant.method(), lab.tried(subject, mutant.thatThrows(), SECONDS).caught());
        }
        if (!called.get(mutant.method())) {
          uncalled.merge(mutant.method(), 1, Integer::sum);
          continue;
        }
        Trial trial = lab.tried(subject, mutant, SECONDS);
        all.add(trial);
        System.out.println(subject.scenario() + " " + row(trial));
      }
    }
    trials.put(subject, all);
    return null;
  }

  private String row(Trial t) {
    return "| %s.%s | %s | %s | %s | %s |"
        .formatted(
            t.mutant().simpleName(),
            t.mutant().place(),
            t.mutant().fault() + (t.mutant().number() > 1 ? " (" + t.mutant().number() + ")" : ""),
            t.caught() ? t.finding() : "**survives**",
            t.effort(),
            t.caught() ? "" : reason(t));
  }

  /** The reason is known by the place without its line, so that it stands small changes. */
  private String reason(Trial t) {
    String key =
        "%s.%s %s %d"
            .formatted(
                t.mutant().simpleName(),
                t.mutant().place().replaceFirst(":.*", ""),
                t.mutant().fault(),
                t.mutant().number())
            .replace(' ', '_');
    return reasons.getProperty(key, "(not looked into: " + key + ")");
  }

  private static Properties reasons() {
    Properties reasons = new Properties();
    try (var in =
        MutantsTable.class.getResourceAsStream("/heddle/engine/mutants/survivors.properties")) {
      if (in != null) {
        reasons.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return reasons;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (Subject subject : Subject.ALL) {
      if (trials.containsKey(subject)) {
        rows.add("");
        rows.add("### " + subject.scenario().replace(".json", ""));
        rows.add("");
        rows.add("| Class and line | Fault | Caught by | In executions | Why it survives |");
        rows.add("|---|---|---|---|---|");
        trials.get(subject).forEach(t -> rows.add(row(t)));
      }
    }
    return rows;
  }

  private String text() {
    List<Trial> all = trials.values().stream().flatMap(List::stream).toList();
    long caught = all.stream().filter(Trial::caught).count();
    Map<String, Long> kinds =
        all.stream()
            .filter(Trial::caught)
            .collect(Collectors.groupingBy(Trial::finding, TreeMap::new, Collectors.counting()));
    List<String> lines = new ArrayList<>();
    lines.add("# Mutants of the sound algorithms");
    lines.add("");
    lines.add(
        "Each sound algorithm is broken in its class file, one operation at a time: a"
            + " compare-and-set is made a plain write, its failure ignored, the condition after it"
            + " negated; a call that is there for its effect (a lock, a write, `retire`, `protect`,"
            + " `notify`) left out; `synchronized` left out; `while` around a wait made `if`;"
            + " `notifyAll` made `notify`; an atomic increment made a read and a write; two"
            + " neighbouring writes exchanged. Accesses are not weakened: under sequential"
            + " consistency that makes no difference.");
    lines.add("");
    lines.add(
        "Each mutant is checked with a shipped scenario, `--strategy auto`, for at most 10 s and"
            + " 10,000 executions. The command that makes this page again:");
    lines.add("");
    lines.add("```");
    lines.add(
        "./mvnw -q test -pl src/engine -am -Dtest=MutantsTable"
            + " -Dsurefire.failIfNoSpecifiedTests=false");
    lines.add("```");
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d mutants of %,d classes with %,d scenarios; **%,d are caught, %,d survive.** Caught"
                + " by: %s.",
            all.size(),
            all.stream()
                .map(t -> t.mutant().className().replaceFirst("\\$.*", ""))
                .distinct()
                .count(),
            trials.size(),
            caught,
            all.size() - caught,
            kinds.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "))));
    if (!uncalled.isEmpty()) {
      lines.add("");
      lines.add(
          "Not counted: %d mutants in methods that no execution of the scenario calls (%s)."
              .formatted(
                  uncalled.values().stream().mapToInt(n -> n).sum(),
                  String.join(", ", uncalled.keySet())));
    }
    if (!unsound.isEmpty()) {
      lines.add("");
      lines.add("Left out, since they fail unbroken: " + unsound + ".");
    }
    lines.addAll(rows());
    return String.join("\n", lines) + "\n";
  }
}
