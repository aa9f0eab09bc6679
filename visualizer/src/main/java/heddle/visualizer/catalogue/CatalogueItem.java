package heddle.visualizer.catalogue;

import heddle.model.scenario.Scenario;
import java.nio.file.Path;

/** A line of the catalogue. */
sealed interface CatalogueItem {
  /** A family of algorithms. */
  record Family(String name) implements CatalogueItem {}

  /** A scenario that can be opened. */
  record Entry(Scenario scenario) implements CatalogueItem {}

  /** A file that cannot be read, and why. */
  record Bad(Path file, String sentence) implements CatalogueItem {}
}
