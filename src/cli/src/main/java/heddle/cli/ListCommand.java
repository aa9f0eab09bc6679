package heddle.cli;

import heddle.client.Installation;
import heddle.client.ScenarioFolder;
import heddle.client.ScenarioFolder.Entry;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code heddle list}: what scenarios there are. */
@Command(
    name = "list",
    description = "Lists the scenarios by family and level.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  private final Output out;
  private final Output err;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder to list; the shipped scenarios if not given.")
  private Path folder;

  ListCommand(Output out, Output err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws BadInputException {
    List<Entry> entries = ScenarioFolder.read(folder == null ? shipped() : folder);
    String family = null;
    for (Entry entry : entries) {
      if (entry.broken()) {
        err.line(entry.problem());
      } else {
        Scenario s = entry.scenario();
        if (!s.family().equals(family)) {
          family = s.family();
          out.line(family.isEmpty() ? "(no family)" : family);
        }
        out.line("  " + s.level() + "  " + s.title() + expected(s));
        out.line("     " + entry.path());
      }
    }
    return entries.stream().anyMatch(Entry::broken) ? ExitCode.BAD_INPUT : ExitCode.GOOD;
  }

  private static String expected(Scenario s) {
    if (s.expect().verdict().equals("none")) {
      return " (no failure)";
    }
    return s.expect().kind().isEmpty() ? " (fails)" : " (fails: " + s.expect().kind() + ")";
  }

  private static Path shipped() throws BadInputException {
    return Installation.current()
        .scenarios()
        .orElseThrow(
            () -> new BadInputException("The shipped scenarios are not here; name a folder."));
  }
}
