package heddle.engine.explore;

import heddle.engine.explore.reduction.Watched;
import heddle.engine.program.Program;
import heddle.model.protocol.Protocol.SearchOptions;
import java.util.List;

/** Which explorations a search is made of, one after the other. */
final class Explorations {
  private Explorations() {}

  /** Those of a search with these options; where it may be exhaustive, that comes first. */
  static List<Exploration> of(Program program, SearchOptions options, Printed printed) {
    Exploration sampling = new Sampling(program.run(), options);
    boolean auto = options.strategy().equals("auto");
    if (Bounded.bound(options) >= 0 && (auto || options.strategy().equals("exhaustive"))) {
      Exploration bounded = Bounded.of(program.run(), options);
      return auto ? List.of(bounded, sampling) : List.of(bounded);
    }
    // What a closed call of the program touches, open code may touch as well; and what the
    // reduction knows of a run, a second one would overwrite.
    if (!program.scenario().closed().isEmpty()
        || options.twice()
        || auto && options.share() > 0
        || !auto && !options.strategy().equals("exhaustive")) {
      return List.of(sampling);
    }
    Watched watched =
        new Watched(
            program.scenario().judging().transactions() != null
                || program.specification() != null
                    && !program.scenario().judging().consistency().equals("sequential"),
            program.scenario().judging().reclamation());
    Exploration usual =
        Exploration.reduced(program.run(), false, watched, printed::amount, options.seed());
    Exploration rare =
        Exploration.reduced(program.run(), true, watched, printed::amount, options.seed());
    return auto ? List.of(usual, rare, sampling) : List.of(usual, rare);
  }

  /** Whether the other half of the executions is for the worker that tries to be exhaustive. */
  static boolean halfOnly(SearchOptions options) {
    return options.strategy().equals("auto") && options.share() > 0;
  }
}
