package heddle.engine.explore;

import heddle.engine.ask.BoundPredicate;
import heddle.engine.execution.Execution;
import heddle.engine.explore.reduction.Watched;
import heddle.engine.instrument.Site;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.Program;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.FewPreemptions;
import heddle.engine.strategy.Strategy;
import heddle.model.predicate.Predicate;
import heddle.model.scenario.ScenarioReader;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks many questions about small programs, of every state of every interleaving and of the states
 * of one interleaving of each class, in a process like a worker, and prints a line about each
 * program.
 */
public final class PossibilityOracleMain {
  private static final int MOST_STEPS = 200;
  private static final int MOST_INTERLEAVINGS = 1_500;
  private static final int MOST_QUESTIONS = 60;

  private final Program program;
  private final Execution run;

  private PossibilityOracleMain(Program program) {
    this.program = program;
    run = program.run();
  }

  /** The first argument is the folder of the classes, the others are programs. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    SiteTable sites = SiteTable.loadLibrary();
    Execution run = new Execution(sites);
    run.install();
    for (int i = 1; i < arguments.length; i++) {
      Class<?> type = Class.forName(arguments[i]);
      Program program =
          Program.load(
              ScenarioReader.parse(scenario(type), null),
              null,
              List.of(Path.of(arguments[0])),
              sites,
              run);
      String found = new PossibilityOracleMain(program).compare(questions(type, program, sites));
      out.println(type.getName() + "|" + found);
    }
  }

  private static List<String> threads(Class<?> type) {
    List<String> methods = Arrays.stream(type.getMethods()).map(Method::getName).toList();
    return Stream.of("run", "one", "two", "three", "four").filter(methods::contains).toList();
  }

  private static String scenario(Class<?> type) {
    return """
    {
      "heddle": 1, "title": "t", "class": "%s", "threads": {%s},
      "choices": {"spuriousWakeups": 0, "weakCasFailures": 1}, "expect": {"verdict": "none"}
    }
    """
        .formatted(
            type.getName(),
            threads(type).stream()
                .map(name -> "\"%s\": [\"%s()\"]".formatted(name, name))
                .collect(Collectors.joining(", ")));
  }

  /** Of fields, places, results and ends, alone and in pairs. */
  private static List<String> questions(Class<?> type, Program program, SiteTable sites) {
    List<String> facts = new ArrayList<>();
    for (Field f : type.getDeclaredFields()) {
      if (f.getType() == int.class || f.getType() == long.class) {
        Stream.of(0, 1, 2).map(v -> f.getName() + " == " + v).forEach(facts::add);
      } else if (f.getType() == boolean.class) {
        facts.add(f.getName());
      } else if (f.getType().getName().startsWith("java.util.concurrent.atomic.Atomic")
          && !f.getType().isArray()
          && f.getType().getSimpleName().matches("AtomicInteger|AtomicLong")) {
        Stream.of(0, 1, 2).map(v -> f.getName() + " == " + v).forEach(facts::add);
      } else if (f.getType() == int[].class) {
        Stream.of(0, 1).map(v -> f.getName() + "[0] == " + v).forEach(facts::add);
      } else if (!f.getType().isPrimitive()) {
        facts.add(f.getName() + " == null");
      }
    }
    String file = "";
    TreeSet<Integer> lines = new TreeSet<>();
    for (int i = 0; i < sites.size(); i++) {
      Site s = sites.get(i);
      if (!s.library() && s.className().equals(type.getName()) && !s.method().equals("<init>")) {
        lines.add(s.line());
        file = type.getName().replaceFirst("\\$.*", "").replaceFirst(".*\\.", "") + ".java";
      }
    }
    for (String t : threads(type)) {
      for (int line : lines) {
        facts.add("%s at %s:%d".formatted(t, file, line));
      }
      facts.add(t + " ended");
      if (Arrays.stream(type.getMethods())
          .anyMatch(m -> m.getName().equals(t) && m.getReturnType() == int.class)) {
        Stream.of(0, 1, 2).map(v -> t + ".result == " + v).forEach(facts::add);
      }
    }
    List<String> questions = new ArrayList<>(facts);
    for (int i = 0; i < facts.size(); i++) {
      for (int j = i + 1; j < facts.size(); j++) {
        questions.add(facts.get(i) + " && " + facts.get(j));
        questions.add(facts.get(i) + " && !(" + facts.get(j) + ")");
      }
    }
    int every = 1 + questions.size() / MOST_QUESTIONS;
    List<String> some = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      if (i % every == 0) {
        some.add(questions.get(i));
      }
    }
    return some;
  }

  private String compare(List<String> questions) throws Exception {
    Map<String, BoundPredicate> open = new LinkedHashMap<>();
    for (String q : questions) {
      open.put(q, BoundPredicate.of(Predicate.parse(q), program));
    }
    Map<String, BoundPredicate> unseen = new LinkedHashMap<>(open);
    FewPreemptions all = new FewPreemptions(Integer.MAX_VALUE);
    int interleavings = 0;
    do {
      all.begin();
      Everywhere everywhere = new Everywhere(all, unseen);
      run(everywhere);
      everywhere.look();
      if (++interleavings > MOST_INTERLEAVINGS) {
        return "too many interleavings";
      }
    } while (all.finished());
    List<String> wrong = new ArrayList<>();
    long executions = 0;
    for (Map.Entry<String, BoundPredicate> q : open.entrySet()) {
      long[] made = new long[1];
      boolean possible = reduced(q.getValue(), made);
      executions += made[0];
      if (possible == unseen.containsKey(q.getKey())) {
        wrong.add(q.getKey() + (possible ? " (yes)" : " (never)"));
      }
    }
    return "%d interleavings|%d questions|%d possible|%d executions|%s"
        .formatted(
            interleavings,
            open.size(),
            open.size() - unseen.size(),
            executions,
            wrong.isEmpty() ? "right" : "wrong: " + wrong);
  }

  /** Whether the predicate is seen to hold in one execution of each class. */
  private boolean reduced(BoundPredicate predicate, long[] made) throws Exception {
    Exploration reduction =
        new Reduced(
            run, Reduced.Kind.of(true), new Watched(false, null, predicate.asked()), () -> 0);
    Looking looking = new Looking(run, predicate);
    do {
      looking.follow(reduction.begin());
      run(looking);
      looking.look();
      made[0]++;
      if (looking.found() != null) {
        return true;
      }
    } while (reduction.goOn());
    if (reduction.obstacle() != null) {
      throw new IllegalStateException(reduction.obstacle());
    }
    return false;
  }

  private void run(Strategy strategy) throws Exception {
    program.start(strategy, MOST_STEPS);
    run.go();
  }

  /** Asks all questions of every state, and crosses off those that hold. */
  private static final class Everywhere implements Strategy {
    private final Strategy followed;
    private final Map<String, BoundPredicate> unseen;

    Everywhere(Strategy followed, Map<String, BoundPredicate> unseen) {
      this.followed = followed;
      this.unseen = unseen;
      unseen.values().forEach(BoundPredicate::startAnew);
    }

    void look() {
      unseen.values().removeIf(BoundPredicate::holds);
    }

    @Override
    public int next(int[] enabled, int count, int current) {
      look();
      return followed.next(enabled, count, current);
    }

    @Override
    public int alternative(Alternatives kind, int count) {
      return followed.alternative(kind, count);
    }
  }
}
