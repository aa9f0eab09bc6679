package heddle.client;

import heddle.model.reduction.StateReader;
import heddle.model.reduction.StateWriter;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioWriter;

/**
 * What the saved state of a search by several workers begins with, so that it fits its scenario
 * alone.
 *
 * @param scenario the scenario
 * @param className the class in place of the scenario's, or {@code null}
 * @param maxSteps the limit of steps
 * @param loops how often a loop may go round, 0 for no bound
 */
record SharedState(Scenario scenario, String className, int maxSteps, int loops) {
  private static final String WORD = "heddle-shared-search";
  private static final int VERSION = 2;

  /** Whether a state was saved by several workers. */
  static boolean isShared(String state) {
    return state.startsWith("." + WORD);
  }

  static BadInputException cannotResume(String why) {
    return new BadInputException("The search cannot be resumed from this state: " + why);
  }

  String target() {
    return scenario.title();
  }

  void write(StateWriter to) {
    to.text(WORD).number(VERSION).text(String.valueOf(className));
    to.number(ScenarioWriter.text(scenario).hashCode()).number(maxSteps).number(loops);
  }

  /** Reads past it. */
  void read(StateReader from) throws BadInputException {
    if (!from.text().equals(WORD)) {
      throw cannotResume("one worker has written it; go on with --jobs 1");
    } else if (from.number() != VERSION) {
      throw cannotResume("it was written by another version of Heddle");
    }
    boolean same = from.text().equals(String.valueOf(className));
    same &= from.number() == ScenarioWriter.text(scenario).hashCode();
    if (!same) {
      throw cannotResume("it belongs to another scenario, or to this one before it was changed");
    } else if (from.number() != maxSteps) {
      throw cannotResume("it belongs to a search with another limit of steps");
    } else if (from.number() != loops) {
      throw cannotResume("it belongs to a search with another bound of rounds of loops");
    }
  }
}
