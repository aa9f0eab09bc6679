package heddle.visualizer.session;

import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.report.Report.Found;
import heddle.model.scenario.Scenario.Bounds;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The search for a failure of the open experiment: at most one at a time, and it ends when another
 * experiment is opened. A failure that it finds is replayed in the session.
 */
public final class Search {
  /** Looks through executions, somewhere else. */
  @FunctionalInterface
  public interface Finder {
    /** Begins a search; progress may arrive on any thread. */
    UnderWay search(Experiment experiment, SearchOptions options, Consumer<Report> progress);
  }

  /** A search that has begun. */
  public interface UnderWay {
    /** What it looked at and found; completes on any thread. */
    CompletableFuture<Report> result();

    /** Asks it to end with what it has. */
    void cancel();
  }

  private final Session session;
  private final Finder finder;
  private final Executor fx;
  private final Map<Experiment, Integer> searches = new HashMap<>();
  private final StringProperty strategy = new SimpleStringProperty(this, "strategy", "auto");
  private final BooleanProperty all = new SimpleBooleanProperty(this, "all");
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>(this, "report");
  private UnderWay underWay;

  /** Searches with this finder for the session. */
  public Search(Session session, Finder finder, Executor fx) {
    this.session = session;
    this.finder = finder;
    this.fx = fx;
    session.experimentProperty().addListener(o -> forget());
  }

  /** How executions are chosen, as {@link SearchOptions#strategy()} names it. */
  public StringProperty strategyProperty() {
    return strategy;
  }

  /** Whether it goes on after the first failure, to find those of other kinds too. */
  public BooleanProperty allProperty() {
    return all;
  }

  /** Whether one is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** What was looked at so far, or {@code null} if this experiment was never searched. */
  public ReadOnlyObjectProperty<Report> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** How far a search goes at most: as far as the scenario says. */
  public Bounds bounds() {
    return session.experimentProperty().get().scenario().bounds();
  }

  /** Searches the open experiment. Each search of the same one has another seed: 1, 2, 3. */
  public void start() {
    Experiment target = session.experimentProperty().get();
    if (target == null || running.get()) {
      return;
    }
    int seed = searches.merge(target, 1, Integer::sum);
    SearchOptions plain = SearchOptions.of(strategy.get()).withSeed(seed);
    SearchOptions options = all.get() ? plain.withAll() : plain;
    report.set(null);
    running.set(true);
    UnderWay[] mine = new UnderWay[1];
    mine[0] = finder.search(target, options, r -> fx.execute(() -> progress(mine[0], r)));
    underWay = mine[0];
    underWay.result().whenComplete((r, failure) -> fx.execute(() -> done(mine[0], r, failure)));
  }

  /** Ends it; the report says what was looked at until then. */
  public void cancel() {
    if (underWay != null) {
      underWay.cancel();
    }
  }

  private void forget() {
    cancel();
    underWay = null;
    report.set(null);
    running.set(false);
  }

  private void progress(UnderWay of, Report soFar) {
    if (of == underWay && running.get()) {
      report.set(soFar);
    }
  }

  private void done(UnderWay of, Report result, Throwable failure) {
    if (of != underWay) {
      return;
    }
    underWay = null;
    if (failure == null) {
      report.set(result);
    }
    running.set(false);
    if (failure == null) {
      result.findings().stream().findFirst().ifPresent(this::show);
    } else if (!(failure instanceof CancellationException)) {
      session.fail(failure);
    }
  }

  /** Replays a failure that was found, and stands where it shows. */
  public void show(Found found) {
    session.replayFailure(
        "Found: " + FindingWords.of(found.finding().kind()) + ", execution " + found.execution(),
        found.schedule());
  }
}
