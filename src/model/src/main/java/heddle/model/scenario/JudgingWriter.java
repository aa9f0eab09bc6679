package heddle.model.scenario;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import heddle.model.scenario.Judging.Benign;
import heddle.model.scenario.Judging.Reclamation;
import heddle.model.scenario.Judging.Transactions;

/** Writes the keys of a scenario that say by what its runs are judged. */
final class JudgingWriter {
  private JudgingWriter() {}

  static void add(JsonObject json, Judging j) {
    ScenarioWriter.list(json, "checks", j.checks(), ScenarioWriter::string);
    ScenarioWriter.text(json, "specification", j.specification());
    if (!j.consistency().equals(Judging.NONE.consistency())) {
      json.addProperty("consistency", j.consistency());
    }
    if (j.reclamation() != null) {
      json.add("reclamation", reclamation(j.reclamation()));
    }
    ScenarioWriter.text(json, "progress", j.progress());
    ScenarioWriter.list(json, "benign", j.benign(), JudgingWriter::benign);
    if (j.transactions() != null) {
      json.add("transactions", transactions(j.transactions()));
    }
  }

  private static JsonObject reclamation(Reclamation r) {
    JsonObject json = new JsonObject();
    json.addProperty("node", r.node());
    json.addProperty("free", r.free());
    ScenarioWriter.text(json, "retired", r.retired());
    ScenarioWriter.list(json, "pool", r.pool(), ScenarioWriter::string);
    if (r.garbage() >= 0) {
      json.addProperty("garbage", r.garbage());
    }
    if (r.left() >= 0) {
      json.addProperty("left", r.left());
    }
    return json;
  }

  private static JsonObject transactions(Transactions t) {
    JsonObject json = new JsonObject();
    ScenarioWriter.list(json, "classes", t.classes(), ScenarioWriter::string);
    ScenarioWriter.text(json, "begin", t.begin());
    json.addProperty("read", t.read());
    json.addProperty("write", t.write());
    json.addProperty("commit", t.commit());
    json.addProperty("consistency", t.consistency());
    return json;
  }

  private static JsonElement benign(Benign benign) {
    JsonObject json = new JsonObject();
    json.addProperty("field", benign.field());
    json.addProperty("reason", benign.reason());
    return json;
  }
}
