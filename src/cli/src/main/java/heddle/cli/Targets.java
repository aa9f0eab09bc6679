package heddle.cli;

import heddle.client.ScenarioFolder;
import heddle.client.ScenarioFolder.Entry;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What scenario files the arguments name. */
final class Targets {
  private Targets() {}

  /** Files as they are named, folders by what is in them; files that cannot be read included. */
  static List<Entry> of(List<Path> arguments) throws BadInputException {
    List<Entry> entries = new ArrayList<>();
    for (Path argument : arguments) {
      if (Files.isDirectory(argument)) {
        List<Entry> inside = ScenarioFolder.read(argument);
        if (inside.isEmpty()) {
          throw new BadInputException(
              "There is no scenario in " + argument + "; scenarios are files named *.json.");
        }
        entries.addAll(inside);
      } else {
        entries.add(file(argument));
      }
    }
    return entries;
  }

  private static Entry file(Path file) {
    try {
      return new Entry(file, ScenarioReader.read(file), null);
    } catch (BadInputException e) {
      return new Entry(file, null, e.getMessage());
    }
  }
}
