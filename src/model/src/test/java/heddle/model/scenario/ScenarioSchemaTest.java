package heddle.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heddle.model.finding.FindingKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published schema says what the reader does. */
class ScenarioSchemaTest {
  private final JsonObject schema = schema();

  @Test
  void every_object_has_the_keys_of_the_reader() {
    assertKeys(schema, ScenarioKeys.SCENARIO);
    assertKeys(definition("invariant"), ScenarioKeys.INVARIANT);
    assertKeys(definition("reclamation"), ScenarioKeys.RECLAMATION);
    assertKeys(definition("benign"), ScenarioKeys.BENIGN);
    assertKeys(definition("bounds"), ScenarioKeys.BOUNDS);
    assertKeys(definition("expect"), ScenarioKeys.EXPECT);
    assertKeys(definition("outcome"), ScenarioKeys.OUTCOME);
    assertKeys(definition("schedule"), ScenarioKeys.SCHEDULE);
    assertKeys(definition("note"), ScenarioKeys.NOTE);
    assertKeys(definition("story"), ScenarioKeys.STORY);
    assertKeys(definition("variant"), ScenarioKeys.VARIANT);
  }

  @Test
  void the_same_keys_are_required() {
    assertThat(texts(schema.get("required"))).containsExactlyElementsOf(ScenarioKeys.REQUIRED);
  }

  @Test
  void the_version_is_the_one_that_is_written() {
    assertThat(
            schema.getAsJsonObject("properties").getAsJsonObject("heddle").get("const").getAsInt())
        .isEqualTo(ScenarioReader.VERSION);
  }

  @Test
  void there_may_be_as_many_threads() {
    assertThat(definition("threads").get("maxProperties").getAsInt())
        .isEqualTo(ScenarioReader.MOST_THREADS);
  }

  @Test
  void the_kinds_of_failure_are_those_of_findings() {
    assertThat(texts(definition("kind").get("enum")))
        .containsExactlyElementsOf(
            Arrays.stream(FindingKind.values()).map(FindingKind::id).toList());
  }

  private JsonObject definition(String name) {
    return schema.getAsJsonObject("$defs").getAsJsonObject(name);
  }

  private static void assertKeys(JsonObject object, List<String> keys) {
    assertThat(object.getAsJsonObject("properties").keySet()).containsExactlyElementsOf(keys);
    assertThat(object.get("additionalProperties").getAsBoolean()).isFalse();
  }

  private static List<String> texts(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }

  private static JsonObject schema() {
    try {
      return JsonParser.parseString(Files.readString(Path.of("../../assets/scenario.schema.json")))
          .getAsJsonObject();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
