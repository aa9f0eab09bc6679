package heddle.engine.mutants;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks all mutants and writes {@code src/docs/mutants.md}. It takes many minutes and its name is
 * none of a test, so that it runs only if it is asked for; {@code -Dmutants=stack} takes only those
 * scenarios whose names contain that, and leaves the rest of the page as it is; so it does with
 * what was made from {@code -Dmutants.revision} already, so that it goes on where it was stopped.
 */
class MutantsTable {
  private static final MutantLab.Budget BUDGET = new MutantLab.Budget(10, 10_000);
  private static final Path SCENARIOS = Path.of("..", "..", "scenarios");
  private static final Path TABLE = Path.of("..", "docs", "mutants.md");

  private static final String REVISION = System.getProperty("mutants.revision", "not told");
  private static final int JOBS = Integer.getInteger("mutants.jobs", 2);

  @TempDir Path scratch;
  private final Properties reasons = reasons();

  @Test
  void write() throws Exception {
    String wanted = System.getProperty("mutants", "");
    MutantsPage page = MutantsPage.read(TABLE);
    List<Subject> subjects =
        Subject.ALL.stream()
            .filter(s -> s.name().contains(wanted) && !page.isMadeFrom(s.name(), REVISION))
            .toList();
    try (ExecutorService workers = Executors.newFixedThreadPool(JOBS)) {
      List<Future<?>> tried = new ArrayList<>();
      for (Subject subject : subjects) {
        tried.add(workers.submit(() -> section(subject, page)));
      }
      for (Future<?> f : tried) {
        f.get();
      }
    }
  }

  private Void section(Subject subject, MutantsPage page) throws Exception {
    List<String> rows = new ArrayList<>();
    Map<String, Integer> uncalled = new TreeMap<>();
    try (MutantLab lab = new MutantLab(SCENARIOS, MutantsTest.classes(), scratch)) {
      Trial sound = lab.triedAsItIs(subject, new MutantLab.Budget(3, 2_000));
      if (sound.caught()) {
        page.put(subject.name(), List.of("Left out: it fails unbroken with " + sound.finding()));
        return null;
      }
      Map<String, List<Integer>> callers = new HashMap<>();
      for (Mutant mutant : lab.mutants(subject)) {
        if (!callers.containsKey(mutant.method())) {
          callers.put(mutant.method(), lab.callers(subject, mutant));
        }
        List<Integer> where = callers.get(mutant.method());
        if (where.isEmpty()) {
          uncalled.merge(mutant.method(), 1, Integer::sum);
        } else {
          rows.add(row(lab.tried(subject, mutant, where, BUDGET)));
          System.out.println(subject.name() + " " + rows.getLast());
        }
      }
    }
    page.put(subject.name(), lines(subject, rows, uncalled));
    return null;
  }

  private static List<String> lines(
      Subject subject, List<String> rows, Map<String, Integer> uncalled) {
    List<String> lines = new ArrayList<>();
    String others = String.join("`, `", subject.scenarios().subList(1, subject.scenarios().size()));
    lines.add(
        MutantsPage.REVISION
            + REVISION
            + (others.isEmpty() ? "." : ", then with `" + others + "`."));
    lines.add("");
    lines.add("| Class and line | Fault | Caught by | In executions | Why it survives |");
    lines.add("|---|---|---|---|---|");
    lines.addAll(rows);
    if (!uncalled.isEmpty()) {
      lines.add("");
      lines.add(
          "Not counted: %d mutants in methods that no execution calls (%s)."
              .formatted(
                  uncalled.values().stream().mapToInt(n -> n).sum(),
                  String.join(", ", uncalled.keySet())));
    }
    return lines;
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
        reasons.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return reasons;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
