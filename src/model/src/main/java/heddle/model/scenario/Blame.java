package heddle.model.scenario;

import heddle.model.scenario.Scenario.Place;
import java.nio.file.Path;

/**
 * Makes messages that begin with the place to blame, {@code FILE:LINE:COLUMN}, as compilers do.
 *
 * @param file the scenario's file, or {@code null} if it stands in none
 */
record Blame(Path file) {
  /** What is wrong at this place. */
  BadInputException at(Place place, String what) {
    return new BadInputException(
        (file == null ? "scenario" : file)
            + ":"
            + place.line()
            + ":"
            + place.column()
            + ": "
            + what);
  }

  /** What is wrong with this value. */
  BadInputException at(JsonValue value, String what) {
    return at(value.place(), what);
  }
}
