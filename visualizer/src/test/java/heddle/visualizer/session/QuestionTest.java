package heddle.visualizer.session;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.predicate.BadPredicateException;
import heddle.model.predicate.Predicate;
import heddle.model.report.Possibility;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private final Session session =
      new Session(new TinyStepper("none", 3, 3), Runnable::run, new Faults(Path.of("unused")));
  private CompletableFuture<Possibility> result;
  private int cancelled;
  private final Question question = new Question(session, this::begin, Runnable::run);

  private Question.UnderWay begin(Experiment e, String predicate, Consumer<Report> progress)
      throws BadPredicateException {
    Predicate.parse(predicate);
    result = new CompletableFuture<>();
    return new Question.UnderWay() {
      @Override
      public CompletableFuture<Possibility> result() {
        return result;
      }

      @Override
      public void cancel() {
        cancelled++;
      }
    };
  }

  private static Possibility yes() {
    return new Possibility(
        "x == 1", true, false, List.of(), "1 2 1", 2, 1, 2, 7, 0, 0, "exhaustive", 0.1);
  }

  @BeforeEach
  void open() {
    session.open(TinyStepper.scenario("good"));
  }

  @Test
  void aYesIsReplayedAndStandsWhereItHolds() {
    question.ask("x == 1");
    assertThat(question.runningProperty().get()).isTrue();
    result.complete(yes());
    assertThat(question.runningProperty().get()).isFalse();
    assertThat(question.answerProperty().get().sentence())
        .isEqualTo("Yes: after step 2, with 1 preemption and 2 switches.");
    question.show();
    assertThat(session.viewpoint().traceProperty().get().schedule()).hasToString("1 2 1");
    assertThat(session.viewpoint().stepProperty().get()).isEqualTo(2);
    assertThat(session.runsProperty().get().shownProperty().get().name())
        .isEqualTo("It can: x == 1");
  }

  @Test
  void whatCannotBeReadIsSaidAndNotAsked() {
    question.ask("x ==");
    assertThat(question.runningProperty().get()).isFalse();
    assertThat(result).isNull();
    assertThat(question.problemProperty().get()).startsWith("At character 5 of x ==");
    question.ask("x == 1");
    assertThat(question.problemProperty().get()).isEmpty();
  }

  @Test
  void aWrongNameIsAProblemOfTheQuestion() {
    question.ask("y == 1");
    result.completeExceptionally(new BadInputException("There is no y."));
    assertThat(question.problemProperty().get()).isEqualTo("There is no y.");
    assertThat(session.noticeProperty().get()).isNull();
  }

  @Test
  void openingAnotherExperimentEndsIt() {
    question.ask("x == 1");
    CompletableFuture<Possibility> first = result;
    session.open(TinyStepper.scenario("another"));
    assertThat(cancelled).isEqualTo(1);
    first.complete(yes());
    assertThat(question.answerProperty().get()).isNull();
    assertThat(question.runningProperty().get()).isFalse();
  }
}
