package heddle.visualizer.history;

import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.visualizer.fold.Folds;
import heddle.visualizer.fold.StepFacts;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * All that is worked out from one run, in one pass over it. When the run goes on, only the new
 * steps are looked at. Used by one thread at a time.
 */
public final class History {
  private static final int LONG = 50_000;

  private final Trace trace;
  private final Parts parts;

  /** What is worked out; shared by a run and what it goes on to. */
  private static final class Parts {
    final Names names = new Names();
    final Writes writes = new Writes();
    final Operations operations = new Operations(names);
    final Delays delays = new Delays();
    final Holdings holdings = new Holdings();
    final Switches switches = new Switches(operations);
    final Ends ends = new Ends();
    final Shapes shapes = new Shapes();
    final Folds folds = new Folds();
    final StepFacts facts = new StepFacts();
    final Weights weights = new Weights(facts);
    int steps;

    /** What knows nothing of the rest is worked out beside it if there is much to do. */
    void add(List<Step> more) {
      if (more.size() > LONG) {
        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> addLooks(more));
        addStory(more);
        beside.join();
      } else {
        addStory(more);
        addLooks(more);
      }
      steps += more.size();
    }

    private void addStory(List<Step> more) {
      for (Step step : more) {
        names.add(step);
        writes.add(step);
        operations.add(step);
        delays.add(step);
        holdings.add(step);
        switches.add(step);
        ends.add(step);
        shapes.add(step);
      }
    }

    private void addLooks(List<Step> more) {
      for (Step step : more) {
        weights.add(step);
        folds.add(step);
        facts.add(step);
      }
    }
  }

  private History(Trace trace, Parts parts) {
    this.trace = trace;
    this.parts = parts;
    List<Step> all = trace.steps();
    parts.add(all.subList(parts.steps, all.size()));
  }

  /** Works it out; O(number of steps). */
  public static History of(Trace trace) {
    return new History(trace, new Parts());
  }

  /** Whether the other run is this one and some more, so that {@link #plus} is quick. */
  public boolean goesOnTo(Trace other) {
    return parts.steps == trace.steps().size() && trace.begins(other);
  }

  /**
   * The history of a run that {@link #goesOnTo goes on}; O(number of new steps). This one is not to
   * be used any more.
   */
  public History plus(Trace longer) {
    return new History(longer, parts);
  }

  /** The run. */
  public Trace trace() {
    return trace;
  }

  /** How things were called. */
  public Names names() {
    return parts.names;
  }

  /** Who wrote what. */
  public Writes writes() {
    return parts.writes;
  }

  /** Which steps belong to which call. */
  public Operations operations() {
    return parts.operations;
  }

  /** Who was held up when. */
  public Delays delays() {
    return parts.delays;
  }

  /** Who had which lock when. */
  public Holdings holdings() {
    return parts.holdings;
  }

  /** Where the running thread changed. */
  public Switches switches() {
    return parts.switches;
  }

  /** When each thread ended. */
  public Ends ends() {
    return parts.ends;
  }

  /** What objects are like. */
  public Shapes shapes() {
    return parts.shapes;
  }

  /** What each thread did at each step, by weight. */
  public Weights weights() {
    return parts.weights;
  }

  /** What of it could be folded. */
  public Folds folds() {
    return parts.folds;
  }

  /** Who did what to which object. */
  public StepFacts facts() {
    return parts.facts;
  }
}
