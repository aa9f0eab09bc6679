package heddle.engine.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page that lists what became of mutants: a part for each scenario, which can be made anew on
 * its own, and in front what they come to together. Thread-safe.
 */
final class MutantsPage {
  private static final String PART = "### ";

  /** How the line of a part begins that says from which it was made. */
  static final String REVISION = "Revision ";

  private static final String SURVIVES = "**survives**";
  private static final String HEAD =
      """
      # Mutants of the sound algorithms

      Each sound algorithm is broken in its class file, one operation at a time: a compare-and-set is made a plain write, its failure ignored (where anything is done with its result), the condition after it negated; a call that is there for its effect (a lock, a write, `retire`, `protect`, `notify`) left out; `synchronized` left out; `while` around a wait made `if`; `notifyAll` made `notify`; an atomic increment made a read and a write; two neighbouring writes exchanged. Accesses are not weakened: under sequential consistency that makes no difference.

      Each mutant is checked with a shipped scenario, or with some of its own where that would not tell it from the original (`own/`, in `src/engine/src/test/resources/heddle/engine/mutants`): one after the other, if it is called there, until one fails; `--strategy auto`, each for at most 10 s and 10,000 executions. How many fit into 10 s depends on the machine (2 processors that had other work to do as well). The command that makes this page again, all of it or (`-Dmutants=stack`) the parts whose names contain that:

      ```
      ./mvnw -q test -pl src/engine -am -Dtest=MutantsTable -Dmutants.revision=$(git rev-parse --short HEAD) -Dsurefire.failIfNoSpecifiedTests=false
      ```

      %s
      """;

  private final Path file;
  private final Map<String, List<String>> parts = new LinkedHashMap<>();

  private MutantsPage(Path file) {
    this.file = file;
  }

  /** The page as it stands. */
  static MutantsPage read(Path file) throws IOException {
    MutantsPage page = new MutantsPage(file);
    List<String> part = null;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(PART)) {
        part = new ArrayList<>();
        page.parts.put(line.substring(PART.length()), part);
      } else if (part != null) {
        part.add(line);
      }
    }
    return page;
  }

  /** Whether a part was made from this revision already. */
  boolean isMadeFrom(String name, String revision) {
    return parts.getOrDefault(name, List.of()).stream()
        .anyMatch(l -> l.matches(REVISION + revision + "[.,].*"));
  }

  /** Puts a part in the place of the one of that name, and writes the page. */
  synchronized void put(String name, List<String> lines) throws IOException {
    parts.put(name, lines);
    Files.writeString(file, text());
  }

  private String text() {
    StringBuilder text = new StringBuilder(HEAD.formatted(summary()));
    for (Subject subject : Subject.ALL) {
      if (parts.containsKey(subject.name())) {
        String lines = String.join("\n", parts.get(subject.name())).strip();
        text.append("\n").append(PART).append(subject.name()).append("\n\n").append(lines);
        text.append("\n");
      }
    }
    return text.toString();
  }

  /** One, unless parts were made anew since. */
  private String revisions() {
    return parts.values().stream()
        .flatMap(List::stream)
        .filter(l -> l.startsWith(REVISION))
        .map(l -> l.substring(REVISION.length()).replaceFirst("[.,].*", ""))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String summary() {
    List<String[]> rows =
        parts.values().stream()
            .flatMap(List::stream)
            .filter(l -> l.startsWith("| ") && !l.startsWith("| Class and line"))
            .map(l -> l.split(" *\\| *", -1))
            .toList();
    Map<String, Long> kinds =
        rows.stream()
            .filter(r -> !r[3].equals(SURVIVES))
            .collect(Collectors.groupingBy(r -> r[3], TreeMap::new, Collectors.counting()));
    long caught = kinds.values().stream().mapToLong(n -> n).sum();
    return String.format(
        Locale.ROOT,
        "%,d mutants of %,d classes with %,d scenarios, of revision %s; **%,d are caught, %,d"
            + " survive.** Caught by: %s.",
        rows.size(),
        rows.stream().map(r -> r[1].replaceFirst("[.$].*", "")).distinct().count(),
        Subject.ALL.stream().mapToInt(s -> s.scenarios().size()).sum(),
        revisions(),
        caught,
        rows.size() - caught,
        kinds.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", ")));
  }
}
