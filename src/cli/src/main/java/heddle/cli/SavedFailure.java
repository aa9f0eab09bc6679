package heddle.cli;

import heddle.model.finding.FindingKind;
import heddle.model.report.Possibility;
import heddle.model.report.Report.Fewer;
import heddle.model.report.Report.Found;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.FewerCalls;
import heddle.model.scenario.Reason;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps a failure as a copy of its scenario in which the schedule is recorded. */
final class SavedFailure {
  private SavedFailure() {}

  /**
   * Writes the copy into a folder, which is made if need be; without the calls that the failure
   * does not need. Returns the failure with its file.
   */
  static Found save(Found found, Scenario scenario, Path folder) throws BadInputException {
    String kind = found.finding().kind().id();
    Fewer fewer = found.fewer();
    RecordedSchedule recorded =
        new RecordedSchedule(
            kind + " in execution " + found.execution(),
            fewer == null ? found.schedule() : fewer.schedule(),
            kind,
            List.of());
    Scenario needed = fewer == null ? scenario : without(fewer, scenario, found.finding().kind());
    Path file = save(recorded, needed, folder, kind + "-" + found.execution());
    return found.withSaved(file.toString());
  }

  /** Schedules of the whole do not fit what is left, nor do results, unless they are what fails. */
  private static Scenario without(Fewer fewer, Scenario scenario, FindingKind kind) {
    boolean judgesResults = kind == FindingKind.FORBIDDEN_OUTCOME;
    return new FewerCalls(scenario, fewer.leftOut())
        .scenario()
        .but()
        .schedules(List.of())
        .outcomes(judgesResults ? scenario.outcomes() : List.of())
        .build();
  }

  /** Writes a copy that leads to where a predicate holds; returns its file. */
  static Path save(Possibility possible, Scenario scenario, Path folder) throws BadInputException {
    RecordedSchedule recorded =
        new RecordedSchedule(possible.predicate(), possible.schedule(), "", List.of());
    return save(recorded, scenario, folder, "can-" + possible.step());
  }

  private static Path save(RecordedSchedule recorded, Scenario scenario, Path folder, String ending)
      throws BadInputException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BadInputException(
          "The folder "
              + folder
              + " cannot be made ("
              + Reason.of(e)
              + "), so it is not saved; its schedule is "
              + recorded.schedule()
              + ".",
          e);
    }
    Path file = folder.resolve(baseName(scenario) + "-" + ending + ".json");
    List<RecordedSchedule> schedules = new ArrayList<>();
    schedules.add(recorded);
    schedules.addAll(scenario.schedules());
    ScenarioWriter.write(scenario.but().schedules(schedules).build(), file);
    return file;
  }

  private static String baseName(Scenario scenario) {
    Path file = scenario.origin().file();
    return file == null
        ? scenario.className().replaceAll("[^A-Za-z0-9]+", "-")
        : file.getFileName().toString().replaceFirst("\\.json$", "");
  }
}
