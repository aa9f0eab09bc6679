package heddle.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import heddle.model.report.Answers.Likelihood;
import heddle.model.report.Answers.Passing;
import heddle.model.report.Estimate;
import heddle.model.report.Progress;
import heddle.model.report.Report;
import heddle.model.report.Report.Fewer;
import heddle.model.report.Report.Found;
import heddle.model.report.Report.Hidden;

/** A report for programs: one JSON object on one line. */
final class CheckJson {
  static final int VERSION = 1;

  private CheckJson() {}

  static String of(String target, Report report) {
    JsonObject json = new JsonObject();
    json.addProperty("heddle", VERSION);
    json.addProperty("target", target);
    json.addProperty("verdict", report.failure() ? "failure" : "none");
    json.addProperty("exhaustive", report.exhaustive());
    json.add(
        "preemptionBound",
        report.preemptionBound() < 0
            ? JsonNull.INSTANCE
            : new JsonPrimitive(report.preemptionBound()));
    if (report.delayBound() >= 0) {
      json.addProperty("delayBound", report.delayBound());
    }
    if (report.loopBound() > 0) {
      json.addProperty("loopBound", report.loopBound());
    }
    json.addProperty("strategy", report.strategy());
    json.addProperty("memory", report.memory());
    json.addProperty("seed", report.seed());
    json.addProperty("executions", report.executions());
    if (report.looping() > 0) {
      json.addProperty("looping", report.looping());
    }
    if (report.estimate() != null) {
      json.add("estimate", estimate(report.estimate()));
    }
    json.addProperty("steps", report.steps());
    json.addProperty("seconds", Math.round(report.seconds() * 1000) / 1000.0);
    json.addProperty("maxSteps", report.maxSteps());
    json.addProperty("hiddenAccesses", report.hiddenAccesses());
    json.add("hidden", new JsonArray());
    report.hidden().forEach(h -> json.getAsJsonArray("hidden").add(hidden(h)));
    json.add("without", new JsonArray());
    report.without().forEach(json.getAsJsonArray("without")::add);
    JsonObject outcomes = new JsonObject();
    report.outcomes().forEach(outcomes::addProperty);
    json.add("outcomes", outcomes);
    JsonArray findings = new JsonArray();
    report.findings().forEach(f -> findings.add(found(f)));
    json.add("findings", findings);
    JsonArray remarks = new JsonArray();
    report.remarks().forEach(f -> remarks.add(found(f)));
    json.add("remarks", remarks);
    if (report.progress() != null) {
      json.add("progress", progress(report.progress()));
    }
    return json.toString();
  }

  private static JsonObject estimate(Estimate e) {
    JsonObject json = new JsonObject();
    json.addProperty("executions", Math.round(e.executions()));
    json.addProperty("low", Math.round(e.low()));
    json.addProperty("high", Math.round(e.high()));
    json.addProperty("probes", e.probes());
    return json;
  }

  private static JsonObject progress(Progress p) {
    JsonObject json = new JsonObject();
    json.addProperty("level", p.level());
    json.addProperty("worst", p.worst());
    json.addProperty("steps", p.steps());
    json.addProperty("rounds", p.rounds());
    json.addProperty("executions", p.executions());
    json.addProperty("soloRuns", p.soloRuns());
    json.addProperty("blocks", p.blocks());
    return json;
  }

  private static JsonObject hidden(Hidden h) {
    JsonObject json = new JsonObject();
    json.addProperty("what", h.what());
    json.addProperty("times", h.times());
    return json;
  }

  private static JsonObject found(Found f) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", f.finding().kind().id());
    json.addProperty("message", f.finding().message());
    json.addProperty("execution", f.execution());
    json.addProperty("steps", f.steps());
    json.addProperty("switches", f.switches());
    json.addProperty("preemptions", f.preemptions());
    json.add("neededSwitches", new JsonArray());
    f.neededSwitches().forEach(json.getAsJsonArray("neededSwitches")::add);
    json.addProperty("fewestPreemptions", f.least());
    json.add("explainingSteps", new JsonArray());
    f.finding().steps().forEach(json.getAsJsonArray("explainingSteps")::add);
    json.add("also", new JsonArray());
    f.also().forEach(json.getAsJsonArray("also")::add);
    json.addProperty("schedule", f.schedule());
    if (f.fewer() != null) {
      json.add("fewerCalls", fewer(f.fewer()));
    }
    json.add("saved", f.saved() == null ? JsonNull.INSTANCE : new JsonPrimitive(f.saved()));
    if (f.answers() != null) {
      json.add("likelihood", likelihood(f.answers().likelihood()));
      Passing passing = f.answers().passing();
      json.add("nearestPassing", passing == null ? JsonNull.INSTANCE : passing(passing));
      json.add(
          "pointOfNoReturn",
          passing == null ? JsonNull.INSTANCE : new JsonPrimitive(passing.step()));
      json.addProperty("failingTries", f.answers().tries());
    }
    return json;
  }

  private static JsonObject fewer(Fewer fewer) {
    JsonObject json = new JsonObject();
    json.add("leftOut", new JsonArray());
    fewer.leftOut().forEach(json.getAsJsonArray("leftOut")::add);
    json.addProperty("steps", fewer.steps());
    json.addProperty("switches", fewer.switches());
    json.addProperty("preemptions", fewer.preemptions());
    json.add("neededSwitches", new JsonArray());
    fewer.neededSwitches().forEach(json.getAsJsonArray("neededSwitches")::add);
    json.addProperty("schedule", fewer.schedule());
    return json;
  }

  private static JsonObject likelihood(Likelihood likelihood) {
    JsonObject json = new JsonObject();
    json.addProperty("failing", likelihood.failing());
    json.addProperty("executions", likelihood.executions());
    json.addProperty("low", rounded(likelihood.low()));
    json.addProperty("high", rounded(likelihood.high()));
    return json;
  }

  private static double rounded(double share) {
    return Math.round(share * 1e6) / 1e6;
  }

  private static JsonObject passing(Passing passing) {
    JsonObject json = new JsonObject();
    json.addProperty("schedule", passing.schedule());
    json.addProperty("decisions", passing.decisions());
    json.addProperty("step", passing.step());
    json.addProperty("instead", passing.instead());
    json.addProperty("failing", passing.failing());
    return json;
  }
}
