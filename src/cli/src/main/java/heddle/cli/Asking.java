package heddle.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Questions;
import heddle.model.predicate.BadPredicateException;
import heddle.model.predicate.Predicate;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Possibility;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks of scenarios whether a state can come about, and shows the way there. */
final class Asking implements AutoCloseable {
  private static final int WIDTH = 120;

  private final Questions questions = new Questions(Installation.current());
  private final String predicate;
  private final boolean shown;
  private final Path saveFolder;
  private final Progress progress;

  /**
   * A question.
   *
   * @param shown whether to show the run that leads there
   * @param saveFolder where to save it, or {@code null}
   */
  Asking(String predicate, boolean shown, Path saveFolder, Progress progress)
      throws BadInputException {
    this.predicate = predicate;
    this.shown = shown;
    this.saveFolder = saveFolder;
    this.progress = progress;
    try {
      Predicate.parse(predicate);
    } catch (BadPredicateException e) {
      throw new BadInputException(e.getMessage(), e);
    }
  }

  /**
   * An answer about one scenario.
   *
   * @param target what was asked
   * @param saved the file that the run was saved to, or {@code null}
   * @param table the run that leads there, or empty
   */
  record Answer(
      String target, Scenario scenario, Possibility possibility, String saved, List<String> table) {
    /** One line. */
    String line() {
      return target + ": " + possibility.sentence();
    }

    /** All lines. */
    List<String> lines() {
      List<String> lines = new ArrayList<>();
      lines.add(target + ": " + scenario.title());
      lines.add("  Can it be that " + possibility.predicate() + "?");
      lines.add("  " + possibility.sentence());
      if (possibility.possible()) {
        lines.add("  Its schedule: " + possibility.schedule());
        lines.add(
            saved == null
                ? "  To see it: heddle replay %s --schedule \"%s\""
                    .formatted(target, possibility.schedule())
                : "  To see it: heddle replay " + saved);
      }
      lines.add("  " + basis());
      lines.addAll(table);
      return lines;
    }

    private String basis() {
      return String.format(
          Locale.ROOT,
          "Looked at %s by %s in %.2f s; memory model sc (sequential consistency).",
          CheckText.counted(possibility.executions(), "execution"),
          possibility.strategy(),
          possibility.seconds());
    }

    /** As an object of JSON. */
    String json() {
      JsonObject json = new JsonObject();
      json.addProperty("heddle", CheckJson.VERSION);
      json.addProperty("target", target);
      json.addProperty("predicate", possibility.predicate());
      json.addProperty("possible", possibility.possible());
      json.addProperty("proved", possibility.proved());
      json.addProperty("answer", possibility.sentence());
      json.add("without", new JsonArray());
      possibility.without().forEach(json.getAsJsonArray("without")::add);
      boolean possible = possibility.possible();
      json.add(
          "schedule", possible ? new JsonPrimitive(possibility.schedule()) : JsonNull.INSTANCE);
      json.add("step", possible ? new JsonPrimitive(possibility.step()) : JsonNull.INSTANCE);
      json.add(
          "preemptions",
          possible ? new JsonPrimitive(possibility.preemptions()) : JsonNull.INSTANCE);
      json.add("saved", saved == null ? JsonNull.INSTANCE : new JsonPrimitive(saved));
      json.addProperty("executions", possibility.executions());
      json.addProperty("truncated", possibility.truncated());
      json.addProperty("hiddenAccesses", possibility.hidden());
      json.addProperty("strategy", possibility.strategy());
      json.addProperty("seconds", Math.round(possibility.seconds() * 1000) / 1000.0);
      return json.toString();
    }
  }

  Answer ask(String target, Scenario scenario, SearchOptions options) throws BadInputException {
    try {
      Possibility possibility =
          Answers.of(questions.ask(scenario, null, predicate, options, progress::tell).result());
      boolean possible = possibility.possible();
      String saved =
          possible && saveFolder != null
              ? SavedFailure.save(possibility, scenario, saveFolder).toString()
              : null;
      List<String> table = possible && shown ? table(scenario, possibility) : List.of();
      return new Answer(target, scenario, possibility, saved, table);
    } catch (BadPredicateException e) {
      throw new BadInputException(e.getMessage(), e);
    }
  }

  private static List<String> table(Scenario scenario, Possibility possibility)
      throws BadInputException {
    try (Debugger debugger = Debugger.start(Installation.current())) {
      Answers.of(debugger.open(scenario, null));
      Trace trace = Answers.of(debugger.replay(Schedule.parse(possibility.schedule())));
      return new TraceTable(trace, List.of(), WIDTH).lines();
    }
  }

  @Override
  public void close() {
    questions.close();
  }
}
