package heddle.engine.explore;

import heddle.engine.explore.reduction.Watched;
import heddle.engine.program.Program;
import heddle.model.protocol.Protocol.SearchOptions;
import java.util.List;
import java.util.function.Function;

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
    Watched watched = watched(program);
    Function<Reduced.Kind, Reduced> reduced =
        kind -> new Reduced(program.run(), kind, watched, printed::amount, options.seed());
    int most = options.loops() > 0 ? options.loops() : Reduced.UNBOUNDED;
    boolean unrolls = auto && options.loops() == 0 && options.part() == null;
    Exploration usual = reduced.apply(new Reduced.Kind(false, most, unrolls));
    Exploration rare = reduced.apply(new Reduced.Kind(true, most, false));
    if (!auto) {
      return List.of(usual, rare);
    }
    Exploration unrolling = new Unrolling(n -> reduced.apply(new Reduced.Kind(false, n, false)));
    return unrolls ? List.of(usual, rare, unrolling, sampling) : List.of(usual, rare, sampling);
  }

  private static Watched watched(Program program) {
    boolean overlaps =
        program.scenario().judging().transactions() != null
            || program.specification() != null
                && !program.scenario().judging().consistency().equals("sequential");
    return new Watched(overlaps, program.scenario().judging().reclamation());
  }

  /** Whether the other half of the executions is for the worker that tries to be exhaustive. */
  static boolean halfOnly(SearchOptions options) {
    return options.strategy().equals("auto") && options.share() > 0;
  }
}
