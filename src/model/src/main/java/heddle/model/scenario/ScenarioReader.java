package heddle.model.scenario;

import heddle.model.finding.FindingKind;
import heddle.model.scenario.JsonValue.ObjectValue;
import heddle.model.scenario.JsonValue.TextValue;
import heddle.model.scenario.JsonValue.WordValue;
import heddle.model.scenario.Scenario.Bounds;
import heddle.model.scenario.Scenario.Call;
import heddle.model.scenario.Scenario.Choices;
import heddle.model.scenario.Scenario.Expectation;
import heddle.model.scenario.Scenario.Invariant;
import heddle.model.scenario.Scenario.Note;
import heddle.model.scenario.Scenario.Order;
import heddle.model.scenario.Scenario.Origin;
import heddle.model.scenario.Scenario.Outcome;
import heddle.model.scenario.Scenario.Place;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.scenario.Scenario.Story;
import heddle.model.scenario.Scenario.Variant;
import heddle.model.schedule.Schedule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads scenario files. Whatever is wrong with one is said in a sentence that begins with its
 * place.
 */
public final class ScenarioReader {
  /** The version of the format that is written; older ones are read too. */
  public static final int VERSION = 1;

  /** How many threads a scenario may name. */
  public static final int MOST_THREADS = 16;

  private static final long LARGEST_FILE = 4_000_000;
  private static final Pattern CLASS_NAME =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");

  private final Blame blame;
  private final Map<String, Place> places = new HashMap<>();

  private ScenarioReader(Blame blame) {
    this.blame = blame;
  }

  /** Reads a file. */
  public static Scenario read(Path file) throws BadInputException {
    try {
      if (Files.isDirectory(file)) {
        throw new BadInputException(file + " is a folder; name a scenario file in it.");
      } else if (Files.exists(file) && Files.size(file) > LARGEST_FILE) {
        throw new BadInputException(
            file
                + " has "
                + Files.size(file)
                + " bytes, too many for a scenario; name another file.");
      }
      return parse(Files.readString(file), file);
    } catch (NoSuchFileException e) {
      throw new BadInputException("There is no file " + file + "; check the path.", e);
    } catch (CharacterCodingException e) {
      throw new BadInputException(file + " is not UTF-8 text; save it as UTF-8.", e);
    } catch (IOException e) {
      throw new BadInputException(file + " cannot be read (" + Reason.of(e) + ").", e);
    }
  }

  /**
   * Reads text.
   *
   * @param origin the file that messages shall name, or {@code null}
   */
  public static Scenario parse(String text, Path origin) throws BadInputException {
    ScenarioReader reader = new ScenarioReader(new Blame(origin));
    JsonValue document =
        JsonText.read(text.startsWith("\ufeff") ? text.substring(1) : text, reader.blame);
    reader.checkVersion(document);
    Members members = reader.members(document, "the scenario", ScenarioKeys.SCENARIO);
    return reader.scenario(members, new Origin(origin, text, reader.places));
  }

  /** Before anything else: a newer version may have other keys. */
  private void checkVersion(JsonValue document) throws BadInputException {
    if (document instanceof ObjectValue o
        && o.members().containsKey("heddle")
        && o.members().get("heddle").value() instanceof WordValue version
        && version.word().matches("[0-9]{1,9}")
        && Integer.parseInt(version.word()) > VERSION) {
      throw blame.at(
          version,
          "this scenario has format version "
              + version.word()
              + ", and this Heddle reads up to version "
              + VERSION
              + "; open it with a newer Heddle");
    }
  }

  private Scenario scenario(Members m, Origin origin) throws BadInputException {
    for (String key : ScenarioKeys.REQUIRED) {
      m.value(key);
    }
    if (!(m.value("heddle") instanceof WordValue version) || !version.word().equals("1")) {
      throw blame.at(
          m.value("heddle"),
          "\"heddle\" must be the version of the format, 1, not " + m.value("heddle").described());
    }
    m.text("$schema", "");
    return Scenario.of(m.text("title"), className(m))
        .summary(m.text("summary", ""))
        .family(m.text("family", ""))
        .topics(m.texts("topics", "[\"cas\"]"))
        .level((int) m.count("level", 9, 1))
        .arguments(m.list("arguments", "[\"3\"]", v -> literal("an argument", v)))
        .before(m.list("before", "[\"push(1)\"]", this::call))
        .threads(threads(m.value("threads")))
        .after(m.list("after", "[\"size()\"]", this::call))
        .invariants(m.list("invariants", "[{...}]", this::invariant))
        .judging(new JudgingReader(this).read(m))
        .memory(m.read("memory", "sc", v -> oneOf("memory model", v, List.of("sc"))))
        .bounds(m.read("bounds", new Bounds(100_000, 10_000, 30), this::bounds))
        .expect(expectation(m.value("expect")))
        .outcomes(m.list("outcomes", "[{...}]", this::outcome))
        .schedules(m.list("schedules", "[{...}]", this::schedule))
        .story(m.read("story", new Story("", ""), this::story))
        .variants(m.list("variants", "[{...}]", this::variant))
        .open(m.texts("open", "[\"java.util.concurrent.locks.*\"]"))
        .closed(m.texts("closed", "[\"example.Queue\"]"))
        .choices(m.read("choices", Choices.USUAL, this::choices))
        .classPath(m.texts("classpath", "[\"classes\"]"))
        .origin(origin)
        .build();
  }

  private Map<String, List<Call>> threads(JsonValue value) throws BadInputException {
    String example = "{\"T1\": [\"push(1)\"]}";
    if (!(value instanceof ObjectValue object)) {
      throw blame.at(
          value,
          "\"threads\" must be an object, such as " + example + ", not " + value.described());
    } else if (object.members().isEmpty()) {
      throw blame.at(value, "\"threads\" names no thread; name at least one, such as " + example);
    } else if (object.members().size() > MOST_THREADS) {
      throw blame.at(
          value,
          "\"threads\" names "
              + object.members().size()
              + " threads; at most "
              + MOST_THREADS
              + " can be followed");
    }
    Members members = members(object, "\"threads\"", List.copyOf(object.members().keySet()));
    Map<String, List<Call>> threads = new LinkedHashMap<>();
    for (String name : object.members().keySet()) {
      threads.put(name, callsOf(name, members));
    }
    return Collections.unmodifiableMap(threads);
  }

  private List<Call> callsOf(String name, Members threads) throws BadInputException {
    if (name.isBlank()) {
      throw blame.at(threads.value(name), "a thread has no name; name it T1, say");
    }
    JsonValue value = threads.value(name);
    List<Call> calls =
        threads.list(value, "the calls of thread \"" + name + "\"", "[\"push(1)\"]", this::call);
    if (calls.isEmpty()) {
      throw blame.at(
          value, "thread \"" + name + "\" calls nothing; give it a call, such as \"push(1)\"");
    }
    return calls;
  }

  private Call call(JsonValue value) throws BadInputException {
    if (!(value instanceof TextValue text)) {
      throw blame.at(value, "a call must be a text, such as \"push(1)\", not " + value.described());
    }
    try {
      return CallSyntax.parse(text.text());
    } catch (IllegalArgumentException e) {
      throw blame.at(value, e.getMessage());
    }
  }

  private Invariant invariant(JsonValue value) throws BadInputException {
    Members m = members(value, "an invariant", ScenarioKeys.INVARIANT);
    Call call = call(m.value("call"));
    if (!call.arguments().isEmpty()) {
      throw blame.at(
          m.value("call"), "the call of an invariant has no arguments, unlike \"" + call + "\"");
    }
    return new Invariant(
        m.text("name"),
        oneOf("time of an invariant", m.value("when"), List.of("always", "end")),
        call,
        literal("\"equals\"", m.value("equals")));
  }

  private Bounds bounds(JsonValue value) throws BadInputException {
    Members m = members(value, "\"bounds\"", ScenarioKeys.BOUNDS);
    return new Bounds(
        m.count("executions", 1_000_000_000_000L, 100_000),
        (int) m.count("steps", 10_000_000, 10_000),
        m.positive("seconds", 30),
        (int) m.count("loops", 1_000_000, 0));
  }

  private Choices choices(JsonValue value) throws BadInputException {
    Members m = members(value, "\"choices\"", ScenarioKeys.CHOICES);
    Choices usual = Choices.USUAL;
    return new Choices(
        m.countFromZero("spuriousWakeups", Choices.MOST, usual.spuriousWakeups()),
        m.countFromZero("weakCasFailures", Choices.MOST, usual.weakCasFailures()),
        m.has("earlyTimeouts") ? m.truth("earlyTimeouts") : usual.earlyTimeouts());
  }

  private Expectation expectation(JsonValue value) throws BadInputException {
    Members m = members(value, "\"expect\"", ScenarioKeys.EXPECT);
    String verdict = oneOf("verdict", m.value("verdict"), List.of("failure", "none"));
    if (verdict.equals("none") && m.has("kind")) {
      throw blame.at(m.value("kind"), "where no failure is expected there is no kind of failure");
    }
    return new Expectation(verdict, m.read("kind", "", this::kind), m.text("reason", ""));
  }

  private Outcome outcome(JsonValue value) throws BadInputException {
    Members m = members(value, "an outcome", ScenarioKeys.OUTCOME);
    return new Outcome(m.text("results"), m.truth("allowed"), m.text("reason", ""));
  }

  private RecordedSchedule schedule(JsonValue value) throws BadInputException {
    Members m = members(value, "a schedule", ScenarioKeys.SCHEDULE);
    String decisions = m.text("schedule");
    try {
      Schedule.parse(decisions);
    } catch (IllegalArgumentException e) {
      throw blame.at(m.value("schedule"), e.getMessage());
    }
    return new RecordedSchedule(
        m.text("name"),
        decisions,
        m.read("kind", "", this::kind),
        m.list("notes", "[{\"step\": 1, \"text\": \"...\"}]", this::note),
        m.list("orders", "[{\"first\": 9, \"then\": 4}]", this::order));
  }

  private Order order(JsonValue value) throws BadInputException {
    Members m = members(value, "an order", ScenarioKeys.ORDER);
    int first = (int) m.count("first", 10_000_000);
    int then = (int) m.count("then", 10_000_000);
    if (first <= then) {
      throw blame.at(
          m.value("first"),
          "step %d comes before step %d already; \"first\" is the later one of two steps that are wanted the other way round"
              .formatted(first, then));
    }
    return new Order(first, then);
  }

  private Note note(JsonValue value) throws BadInputException {
    Members m = members(value, "a note", ScenarioKeys.NOTE);
    return new Note((int) m.count("step", 10_000_000), m.text("text"));
  }

  private Story story(JsonValue value) throws BadInputException {
    Members m = members(value, "\"story\"", ScenarioKeys.STORY);
    return new Story(m.text("before", ""), m.text("after", ""));
  }

  private Variant variant(JsonValue value) throws BadInputException {
    Members m = members(value, "a variant", ScenarioKeys.VARIANT);
    return new Variant(m.text("label"), className(m), expectation(m.value("expect")));
  }

  private String className(Members m) throws BadInputException {
    m.text("class");
    return className(m.value("class"));
  }

  String className(JsonValue value) throws BadInputException {
    String name = value instanceof TextValue t ? t.text() : value.described();
    if (!CLASS_NAME.matcher(name).matches()) {
      throw blame.at(
          value,
          "\"" + name + "\" is no name of a class; write algorithms.stack.TreiberStack, say");
    }
    return name;
  }

  BadInputException blame(JsonValue value, String message) {
    return blame.at(value, message);
  }

  String kind(JsonValue value) throws BadInputException {
    return oneOf(
        "kind of failure",
        value,
        Arrays.stream(FindingKind.values()).map(FindingKind::id).toList());
  }

  String oneOf(String what, JsonValue value, List<String> words) throws BadInputException {
    if (value instanceof TextValue t && words.contains(t.text())) {
      return t.text();
    }
    String found = value instanceof TextValue t ? t.text() : "";
    String suggestion = Suggestion.forWord(found, words);
    throw blame.at(
        value,
        "the "
            + what
            + " must be "
            + alternatives(words)
            + ", not "
            + value.described()
            + suggestion);
  }

  private static String alternatives(List<String> words) {
    List<String> quoted = words.stream().map(w -> "\"" + w + "\"").toList();
    int last = quoted.size() - 1;
    return last == 0
        ? quoted.getFirst()
        : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
  }

  /** A Java literal in a text; numbers, true, false and null may also stand bare. */
  private String literal(String what, JsonValue value) throws BadInputException {
    String literal =
        switch (value) {
          case TextValue t -> t.text().strip();
          case WordValue w -> w.word();
          default ->
              throw blame.at(
                  value, what + " must be a Java literal, such as \"3\", not " + value.described());
        };
    try {
      Literals.parse(literal);
      return literal;
    } catch (IllegalArgumentException e) {
      throw blame.at(value, e.getMessage());
    }
  }

  Members members(JsonValue value, String name, List<String> keys) throws BadInputException {
    return Members.of(blame, value, name, keys, places);
  }
}
