package heddle.model.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import heddle.model.scenario.Scenario.Call;
import heddle.model.scenario.Scenario.Expectation;
import heddle.model.scenario.Scenario.Invariant;
import heddle.model.scenario.Scenario.Outcome;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.scenario.Scenario.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Writes scenario files, all keys in one order and what is not set left out. */
public final class ScenarioWriter {
  private ScenarioWriter() {}

  /**
   * Writes a file, as a whole or not at all: the old one stays until the new one is complete. A
   * class path that is relative to where the scenario was read from is made relative to the new
   * place.
   */
  public static void write(Scenario scenario, Path file) throws BadInputException {
    List<String> classPath = ClassPathEntries.moved(scenario, file);
    try {
      WholeFile.write(file, text(scenario.but().classPath(classPath).build()));
    } catch (IOException e) {
      throw new BadInputException(
          "The scenario \""
              + scenario.title()
              + "\" could not be written to "
              + file
              + " ("
              + Reason.of(e)
              + "). It is still open here, and no file was changed: save it in another folder.",
          e);
    }
  }

  /** The JSON text of a scenario. */
  public static String text(Scenario s) {
    JsonObject json = new JsonObject();
    json.addProperty("heddle", ScenarioReader.VERSION);
    json.addProperty("title", s.title());
    text(json, "summary", s.summary());
    text(json, "family", s.family());
    list(json, "topics", s.topics(), ScenarioWriter::string);
    json.addProperty("level", s.level());
    json.addProperty("class", s.className());
    list(json, "arguments", s.arguments(), ScenarioWriter::string);
    list(json, "before", s.before(), ScenarioWriter::call);
    json.add("threads", threads(s));
    list(json, "after", s.after(), ScenarioWriter::call);
    list(json, "invariants", s.invariants(), ScenarioWriter::invariant);
    JudgingWriter.add(json, s.judging());
    json.addProperty("memory", s.memory());
    json.add("bounds", bounds(s.bounds()));
    json.add("expect", expectation(s.expect()));
    list(json, "outcomes", s.outcomes(), ScenarioWriter::outcome);
    list(json, "schedules", s.schedules(), ScenarioWriter::schedule);
    story(json, s.story());
    list(json, "variants", s.variants(), ScenarioWriter::variant);
    list(json, "open", s.open(), ScenarioWriter::string);
    list(json, "closed", s.closed(), ScenarioWriter::string);
    choices(json, s.choices());
    list(json, "classpath", s.classPath(), ScenarioWriter::string);
    return JsonLayout.of(json);
  }

  private static JsonObject threads(Scenario s) {
    JsonObject threads = new JsonObject();
    s.threads().forEach((name, calls) -> threads.add(name, array(calls, ScenarioWriter::call)));
    return threads;
  }

  private static JsonObject invariant(Invariant invariant) {
    JsonObject json = new JsonObject();
    json.addProperty("name", invariant.name());
    json.addProperty("when", invariant.when());
    json.add("call", call(invariant.call()));
    json.addProperty("equals", invariant.equals());
    return json;
  }

  private static JsonObject bounds(Scenario.Bounds bounds) {
    JsonObject json = new JsonObject();
    json.addProperty("executions", bounds.executions());
    json.addProperty("steps", bounds.steps());
    boolean whole = bounds.seconds() == Math.rint(bounds.seconds());
    if (whole) {
      json.addProperty("seconds", (long) bounds.seconds());
    } else {
      json.addProperty("seconds", bounds.seconds());
    }
    if (bounds.loops() > 0) {
      json.addProperty("loops", bounds.loops());
    }
    return json;
  }

  private static void choices(JsonObject scenario, Scenario.Choices choices) {
    if (!choices.equals(Scenario.Choices.USUAL)) {
      JsonObject json = new JsonObject();
      json.addProperty("spuriousWakeups", choices.spuriousWakeups());
      json.addProperty("weakCasFailures", choices.weakCasFailures());
      json.addProperty("earlyTimeouts", choices.earlyTimeouts());
      scenario.add("choices", json);
    }
  }

  private static JsonObject expectation(Expectation expect) {
    JsonObject json = new JsonObject();
    json.addProperty("verdict", expect.verdict());
    text(json, "kind", expect.kind());
    text(json, "reason", expect.reason());
    return json;
  }

  private static JsonObject outcome(Outcome outcome) {
    JsonObject json = new JsonObject();
    json.addProperty("results", outcome.results());
    json.addProperty("allowed", outcome.allowed());
    text(json, "reason", outcome.reason());
    return json;
  }

  private static JsonObject schedule(RecordedSchedule schedule) {
    JsonObject json = new JsonObject();
    json.addProperty("name", schedule.name());
    json.addProperty("schedule", schedule.schedule());
    text(json, "kind", schedule.kind());
    list(json, "notes", schedule.notes(), ScenarioWriter::note);
    list(json, "orders", schedule.orders(), ScenarioWriter::order);
    return json;
  }

  private static JsonObject order(Scenario.Order order) {
    JsonObject json = new JsonObject();
    json.addProperty("first", order.first());
    json.addProperty("then", order.then());
    return json;
  }

  private static JsonObject note(Scenario.Note note) {
    JsonObject json = new JsonObject();
    json.addProperty("step", note.step());
    json.addProperty("text", note.text());
    return json;
  }

  private static void story(JsonObject scenario, Scenario.Story story) {
    JsonObject json = new JsonObject();
    text(json, "before", story.before());
    text(json, "after", story.after());
    if (!json.isEmpty()) {
      scenario.add("story", json);
    }
  }

  private static JsonObject variant(Variant variant) {
    JsonObject json = new JsonObject();
    json.addProperty("label", variant.label());
    json.addProperty("class", variant.className());
    json.add("expect", expectation(variant.expect()));
    return json;
  }

  private static JsonElement call(Call call) {
    return string(call.toString());
  }

  static JsonElement string(String text) {
    return new JsonPrimitive(text);
  }

  static void text(JsonObject json, String key, String text) {
    if (!text.isEmpty()) {
      json.addProperty(key, text);
    }
  }

  static <T> void list(
      JsonObject json, String key, List<T> elements, Function<T, JsonElement> form) {
    if (!elements.isEmpty()) {
      json.add(key, array(elements, form));
    }
  }

  private static <T> JsonArray array(List<T> elements, Function<T, JsonElement> form) {
    JsonArray array = new JsonArray();
    elements.forEach(e -> array.add(form.apply(e)));
    return array;
  }
}
