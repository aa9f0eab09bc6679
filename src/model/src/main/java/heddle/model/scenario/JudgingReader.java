package heddle.model.scenario;

import heddle.model.scenario.JsonValue.TextValue;
import heddle.model.scenario.Judging.Benign;
import heddle.model.scenario.Judging.Reclamation;
import heddle.model.scenario.Judging.Transactions;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the keys of a scenario that say by what its runs are judged. */
final class JudgingReader {
  static final List<String> CONSISTENCIES = List.of("linearizable", "sequential", "quiescent");
  static final List<String> PROGRESS =
      List.of(Judging.WAIT_FREE, Judging.LOCK_FREE, Judging.OBSTRUCTION_FREE, Judging.BLOCKING);

  static final List<String> ORDERS =
      List.of(Transactions.OPAQUE, Transactions.STRICTLY, Transactions.SERIALIZABLE);

  private static final int MOST_GARBAGE = 1_000_000;
  private static final Pattern FIELD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private final ScenarioReader reader;

  JudgingReader(ScenarioReader reader) {
    this.reader = reader;
  }

  Judging read(Members m) throws BadInputException {
    return new Judging(
        m.list("checks", "[\"data-race\"]", reader::kind),
        m.read("specification", "", this::specification),
        m.read("consistency", "linearizable", v -> consistency(m, v)),
        m.read("reclamation", null, this::reclamation),
        m.read("progress", "", v -> reader.oneOf("promise of progress", v, PROGRESS)),
        m.list("benign", "[{\"field\": \"Lazy.value\", \"reason\": \"...\"}]", this::benign),
        m.read("transactions", null, this::transactions));
  }

  private String specification(JsonValue value) throws BadInputException {
    return value instanceof TextValue t && t.text().equals(Judging.ITSELF)
        ? Judging.ITSELF
        : reader.className(value);
  }

  private String consistency(Members m, JsonValue value) throws BadInputException {
    if (!m.has("specification")) {
      throw reader.blame(
          value,
          "\"consistency\" says how operations must agree with a \"specification\", and there is"
              + " none; add one");
    }
    return reader.oneOf("consistency", value, CONSISTENCIES);
  }

  private Reclamation reclamation(JsonValue value) throws BadInputException {
    Members m = reader.members(value, "\"reclamation\"", ScenarioKeys.RECLAMATION);
    String node = reader.className(m.value("node"));
    String free = field(m.value("free"));
    String retired = m.read("retired", "", this::field);
    for (String bound : List.of("garbage", "left")) {
      if (m.has(bound) && retired.isEmpty()) {
        throw reader.blame(
            m.value(bound),
            "\""
                + bound
                + "\" bounds how many nodes are retired; name the field that marks them,"
                + " \"retired\": \"retired\" say");
      }
    }
    return new Reclamation(
        node,
        free,
        retired,
        m.list("pool", "[\"nextFree\"]", this::field),
        m.has("garbage") ? (int) m.count("garbage", MOST_GARBAGE) : -1,
        m.countFromZero("left", MOST_GARBAGE, -1));
  }

  private Transactions transactions(JsonValue value) throws BadInputException {
    Members m = reader.members(value, "\"transactions\"", ScenarioKeys.TRANSACTIONS);
    return new Transactions(
        m.texts("classes", "[\"example.stm.*\"]"),
        m.read("begin", "", this::field),
        field(m.value("read")),
        field(m.value("write")),
        field(m.value("commit")),
        m.read("consistency", Transactions.OPAQUE, v -> reader.oneOf("consistency", v, ORDERS)));
  }

  private String field(JsonValue value) throws BadInputException {
    if (value instanceof TextValue t && FIELD.matcher(t.text()).matches()) {
      return t.text();
    }
    throw reader.blame(
        value, "this must be the name of a field, such as \"free\", not " + value.described());
  }

  private Benign benign(JsonValue value) throws BadInputException {
    Members m = reader.members(value, "a benign race", ScenarioKeys.BENIGN);
    String reason = m.text("reason");
    if (reason.isBlank()) {
      throw reader.blame(
          m.value("reason"), "a race that is meant to be there needs a reason why it does no harm");
    }
    return new Benign(m.text("field"), reason);
  }
}
