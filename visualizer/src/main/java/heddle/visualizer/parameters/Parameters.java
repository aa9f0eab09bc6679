package heddle.visualizer.parameters;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.CallList;
import heddle.model.scenario.Literals;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Call;
import heddle.model.scenario.Scenario.Invariant;
import heddle.model.scenario.Scenario.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * What of a scenario can be changed without its file, each as a line of text.
 *
 * @param arguments the constructor's arguments, a capacity say
 * @param before the calls before the threads start
 * @param threads what each thread calls, by name
 * @param claims for each invariant by its name what it states, {@code get() == 2}; a blank one is
 *     left out
 */
record Parameters(
    String arguments, String before, Map<String, String> threads, Map<String, String> claims) {
  private static final String EQUALS = "==";

  /** As the scenario has them. */
  static Parameters of(Scenario scenario) {
    Map<String, String> threads = new LinkedHashMap<>();
    scenario.threads().forEach((name, calls) -> threads.put(name, CallList.text(calls)));
    Map<String, String> claims = new LinkedHashMap<>();
    scenario.invariants().forEach(i -> claims.put(i.name(), claim(i)));
    return new Parameters(
        String.join(", ", scenario.arguments()), CallList.text(scenario.before()), threads, claims);
  }

  private static String claim(Invariant invariant) {
    return invariant.call() + " " + EQUALS + " " + invariant.equals();
  }

  /**
   * The scenario with these. What is known of it as it stands in the file no longer holds: which
   * results may occur, what is expected, and recorded schedules.
   *
   * @throws BadInputException with a sentence that names the line that is to blame
   */
  Scenario apply(Scenario scenario) throws BadInputException {
    if (threads.isEmpty()) {
      throw new BadInputException("A scenario needs a thread.");
    }
    Map<String, List<Call>> calls = new LinkedHashMap<>();
    for (Map.Entry<String, String> thread : threads.entrySet()) {
      List<Call> its = read(thread.getKey(), () -> CallList.parse(thread.getValue()));
      if (its.isEmpty()) {
        throw new BadInputException(thread.getKey() + " calls nothing; write push(1), say.");
      }
      calls.put(thread.getKey(), its);
    }
    List<Invariant> kept = new ArrayList<>();
    for (Invariant invariant : scenario.invariants()) {
      String claim = claims.getOrDefault(invariant.name(), "");
      if (!claim.isBlank()) {
        kept.add(invariant(invariant, claim));
      }
    }
    return scenario
        .but()
        .title(scenario.title().replaceFirst(" \\(.* instead\\)$", "") + " " + difference(scenario))
        .arguments(read("Constructor", () -> CallList.arguments(arguments)))
        .before(read("Before", () -> CallList.parse(before)))
        .threads(calls)
        .invariants(kept)
        .outcomes(List.of())
        .schedules(List.of())
        .expect(new Scenario.Expectation("none", "", ""))
        .variants(
            scenario.variants().stream()
                .map(
                    v ->
                        new Scenario.Variant(
                            v.label(), v.className(), new Scenario.Expectation("none", "", "")))
                .toList())
        .classPath(absolute(scenario))
        .origin(new Origin(null, "", Map.of()))
        .build();
  }

  /** What is other than in the file, to tell the two apart by. */
  private String difference(Scenario scenario) {
    Parameters was = of(scenario);
    StringJoiner what = new StringJoiner(", ", "(", " instead)");
    if (threads.size() != was.threads.size()) {
      what.add(threads.size() == 1 ? "1 thread" : threads.size() + " threads");
    } else if (!threads.equals(was.threads)) {
      what.add("other calls");
    }
    if (!arguments.equals(was.arguments)) {
      what.add(arguments.isBlank() ? "no arguments" : arguments);
    }
    if (!before.equals(was.before)) {
      what.add("another beginning");
    }
    if (!claims.equals(was.claims)) {
      what.add("other claims");
    }
    return what.toString().equals("( instead)") ? "(the same instead)" : what.toString();
  }

  private static Invariant invariant(Invariant was, String claim) throws BadInputException {
    String[] sides = claim.split(EQUALS, 2);
    if (sides.length < 2) {
      throw new BadInputException(
          "“" + was.name() + "” is to be a call and what it must return: " + claim(was) + ".");
    }
    List<Call> call = read("“" + was.name() + "”", () -> CallList.parse(sides[0].strip()));
    String value = sides[1].strip();
    read("“" + was.name() + "”", () -> String.valueOf(Literals.parse(value)));
    if (call.size() != 1) {
      throw new BadInputException("“" + was.name() + "” is to have one call.");
    }
    return new Invariant(was.name(), was.when(), call.getFirst(), value);
  }

  private static <T> T read(String what, Supplier<T> reader) throws BadInputException {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw new BadInputException(what + ": " + e.getMessage() + ".", e);
    }
  }

  private static List<String> absolute(Scenario scenario) {
    Path file = scenario.origin().file();
    return file == null
        ? scenario.classPath()
        : scenario.classPath().stream()
            .map(entry -> file.toAbsolutePath().resolveSibling(entry).normalize().toString())
            .toList();
  }
}
