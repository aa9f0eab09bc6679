package heddle.visualizer.session;

import heddle.client.PossibilityRun;
import heddle.client.Questions;
import heddle.model.predicate.BadPredicateException;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Possibility;
import heddle.model.report.Report;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Asks worker processes. */
public final class QuestionsAsker implements Question.Asker {
  private final Questions questions;

  /** Asks these. */
  public QuestionsAsker(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Question.UnderWay ask(Experiment experiment, String predicate, Consumer<Report> progress)
      throws BadPredicateException {
    PossibilityRun run =
        questions.ask(
            experiment.scenario(),
            experiment.className(),
            predicate,
            SearchOptions.of("auto"),
            progress);
    return new Question.UnderWay() {
      @Override
      public CompletableFuture<Possibility> result() {
        return run.result();
      }

      @Override
      public void cancel() {
        run.cancel();
      }
    };
  }
}
