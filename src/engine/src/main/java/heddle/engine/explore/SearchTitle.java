package heddle.engine.explore;

import heddle.engine.program.Program;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.reduction.StateReader;
import heddle.model.reduction.StateWriter;

/** What the saved state of a search begins with, so that it fits its program alone. */
final class SearchTitle {
  private static final int VERSION = 3;

  private SearchTitle() {}

  static void write(StateWriter to, Program program, SearchOptions options) {
    to.text("heddle-search").number(VERSION).text(program.className());
    to.number(program.scenario().toString().hashCode()).number(options.steps());
    to.number(options.loops());
  }

  /**
   * Reads past the title.
   *
   * @return what is wrong with it, or null
   */
  static String read(StateReader from, Program program, SearchOptions options) {
    if (!from.text().equals("heddle-search")) {
      return "it is no state of a search";
    } else if (from.number() != VERSION) {
      return "it was written by another version of Heddle";
    }
    boolean same = from.text().equals(program.className());
    same &= from.number() == program.scenario().toString().hashCode();
    if (!same) {
      return "it belongs to another scenario, or to this one before it was changed";
    }
    if (from.number() != options.steps()) {
      return "it belongs to a search with another limit of steps";
    }
    return from.number() == options.loops()
        ? null
        : "it belongs to a search with another bound of rounds of loops";
  }
}
