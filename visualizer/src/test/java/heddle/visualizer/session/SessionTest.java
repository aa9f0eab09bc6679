package heddle.visualizer.session;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.schedule.Schedule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {
  private final TinyStepper stepper = new TinyStepper("1 2 1", 3, 3);
  private final Session session =
      new Session(stepper, Runnable::run, new Faults(Path.of("unused")));
  private final Scenario scenario = TinyStepper.scenario("good");

  @BeforeEach
  void open() {
    session.open(scenario);
    stepper.asked.clear();
  }

  @Test
  void openingShowsThePreparationOfTheFirstRun() {
    assertThat(step()).isZero();
    assertThat(runs()).extracting(Run::name).containsExactly("Run 1");
    assertThat(session.experimentProperty().get())
        .isEqualTo(new Experiment(scenario, "example.Tiny"));
  }

  @Test
  void steppingGoesOnInTheSameRun() {
    steps(1, 2);
    assertThat(schedule()).isEqualTo("1 2");
    assertThat(step()).isEqualTo(2);
    assertThat(runs()).hasSize(1);
    assertThat(session.lastThreadProperty().get()).isEqualTo(2);
  }

  @Test
  void aThreadThatHasEndedDoesNotStep() {
    steps(1, 1, 1, 1);
    assertThat(schedule()).isEqualTo("1*3");
    assertThat(stepper.asked).hasSize(3);
  }

  @Test
  void aThreadThatDoesNotExistDoesNotStep() {
    steps(7);
    assertThat(stepper.asked).isEmpty();
  }

  @Test
  void repeatingStepsTheThreadThatWentLast() {
    session.repeat();
    steps(2);
    session.repeat();
    assertThat(schedule()).isEqualTo("2*2");
  }

  @Test
  void goingBackAndForwardAsksTheWorkerNothing() {
    steps(1, 2, 1);
    stepper.asked.clear();
    goTo(0);
    steps(1, 2);
    assertThat(step()).isEqualTo(2);
    assertThat(stepper.asked).isEmpty();
    assertThat(runs()).hasSize(1);
  }

  @Test
  void choosingOtherwiseInThePastBranchesAndKeepsTheOldRun() {
    steps(1, 2, 1);
    goTo(1);
    steps(1);
    assertThat(schedule()).isEqualTo("1*2");
    assertThat(stepper.asked).endsWith("branch 1 1");
    assertThat(runs()).hasSize(2);
    assertThat(runs().getFirst().trace().schedule()).hasToString("1 2 1");
    assertThat(runs().get(1).parent()).contains(runs().getFirst());
    assertThat(runs().get(1).branchedAfter()).isEqualTo(1);
  }

  @Test
  void choosingTheSameOtherWayAgainComesBackToItsRun() {
    steps(1, 2, 1);
    goTo(1);
    steps(1);
    session.show(runs().getFirst(), 1);
    stepper.asked.clear();
    steps(1);
    assertThat(session.runsProperty().get().shownProperty().get()).isSameAs(runs().get(1));
    assertThat(step()).isEqualTo(2);
    assertThat(stepper.asked).isEmpty();
  }

  @Test
  void aThreadThatIsInterruptedFromOutsideTakesAnotherStepThanOneThatIsNot() {
    steps(1);
    session.interrupt(2);
    assertThat(schedule()).isEqualTo("1 2 !");
    assertThat(stepper.asked).endsWith("replay 1 2 !");
    goTo(1);
    steps(2);
    assertThat(schedule()).as("nobody interrupts it now").isEqualTo("1 2");
    assertThat(runs()).hasSize(2);
    goTo(1);
    stepper.asked.clear();
    session.interrupt(2);
    assertThat(schedule()).as("that is known").isEqualTo("1 2 !");
    assertThat(stepper.asked).isEmpty();
  }

  @Test
  void whoHasEndedCannotBeInterrupted() {
    steps(1, 1, 1);
    stepper.asked.clear();
    session.interrupt(1);
    assertThat(stepper.asked).isEmpty();
  }

  @Test
  void anOlderRunGoesOnWhereItEnded() {
    steps(1, 2);
    goTo(0);
    steps(2);
    session.show(runs().getFirst(), 2);
    stepper.asked.clear();
    steps(2);
    assertThat(stepper.asked).containsExactly("replay 1 2", "step 2");
    assertThat(runs()).hasSize(2);
    assertThat(runs().getFirst().trace().schedule()).hasToString("1 2*2");
    steps(1);
    assertThat(stepper.asked).endsWith("step 2", "step 1");
  }

  @Test
  void aThreadRunsToTheEndOfItsOperation() {
    session.run(1, Goal.OPERATION);
    assertThat(schedule()).isEqualTo("1*2");
  }

  @Test
  void aThreadRunsUntilItCannotGoOn() {
    session.run(1, Goal.BLOCKED);
    assertThat(schedule()).isEqualTo("1*3");
  }

  @Test
  void runningGoesAlongTheRecordAsFarAsItServes() {
    steps(1, 1, 2);
    goTo(0);
    stepper.asked.clear();
    session.run(1, Goal.OPERATION);
    assertThat(step()).isEqualTo(2);
    assertThat(stepper.asked).isEmpty();
    goTo(0);
    session.run(1, Goal.BLOCKED);
    assertThat(stepper.asked).containsExactly("replay 1*2", "run 1 BLOCKED");
    assertThat(schedule()).isEqualTo("1*3");
    assertThat(runs()).hasSize(2);
    assertThat(runs().get(1).branchedAfter()).isEqualTo(2);
  }

  @Test
  void aRecordedScheduleIsShownFromItsBeginningWithItsNotes() {
    RecordedSchedule recorded = new RecordedSchedule("The failure", "1 2 1", "aba", List.of());
    steps(2);
    session.replay(recorded);
    assertThat(step()).isZero();
    assertThat(session.viewpoint().traceProperty().get().last()).isEqualTo(3);
    assertThat(session.recordingProperty().get()).isEqualTo(recorded);
    session.show(runs().getFirst(), 0);
    assertThat(session.recordingProperty().get()).isNull();
    stepper.asked.clear();
    session.replay(recorded);
    assertThat(runs()).hasSize(2);
    assertThat(stepper.asked).isEmpty();
  }

  @Test
  void aFoundFailureIsShownWhereItShows() {
    session.replayFailure("Found", "1 2 1 2");
    assertThat(step()).isEqualTo(3);
    assertThat(runs()).extracting(Run::name).containsExactly("Found");
    assertThat(Outcome.of(runs().getFirst().trace()))
        .isEqualTo(new Outcome(Outcome.Kind.FAILED, "ABA at step 3"));
  }

  @Test
  void aScenarioThatCannotBeOpenedLeavesTheOpenOneAsItIs() {
    steps(1);
    session.open(TinyStepper.scenario("bad"));
    assertThat(session.noticeProperty().get())
        .isEqualTo(new Notice(Notice.Kind.INPUT, "bad.json:1:1: no such class."));
    assertThat(schedule()).isEqualTo("1");
    stepper.asked.clear();
    steps(2);
    assertThat(stepper.asked).containsExactly("open good", "replay 1", "step 2");
    assertThat(schedule()).isEqualTo("1 2");
    assertThat(runs()).hasSize(1);
  }

  @Test
  void runsAreStillThereWhenAScenarioIsOpenedAgain() {
    steps(1, 2);
    session.open(new Experiment(scenario, "example.Other"));
    assertThat(runs()).hasSize(1);
    assertThat(step()).isZero();
    session.open(scenario);
    assertThat(schedule()).isEqualTo("1 2");
    steps(1);
    assertThat(schedule()).isEqualTo("1 2 1");
  }

  @Test
  void aLostWorkerIsToldAndLosesNothing() {
    steps(1, 2);
    goTo(1);
    stepper.onLost.accept("The worker was killed.");
    assertThat(session.noticeProperty().get())
        .isEqualTo(new Notice(Notice.Kind.WORKER, "The worker was killed."));
    stepper.onRestored.accept(stepper.trace(Schedule.parse("1 2")));
    assertThat(session.noticeProperty().get().sentence())
        .isEqualTo("The worker was killed. A new worker took its place; nothing is lost.");
    assertThat(step()).isEqualTo(1);
    assertThat(schedule()).isEqualTo("1 2");
  }

  @Test
  void whatIsAskedWhileTheWorkerWorksWaitsItsTurn() {
    stepper.later = true;
    steps(1, 2, 1);
    assertThat(stepper.asked).containsExactly("step 1");
    assertThat(session.busyProperty().get()).isTrue();
    answerAll();
    assertThat(schedule()).isEqualTo("1 2 1");
    assertThat(session.busyProperty().get()).isFalse();
  }

  @Test
  void openingAnotherScenarioOvertakesWhatIsUnderWay() {
    stepper.later = true;
    steps(1, 2);
    session.open(TinyStepper.scenario("another"));
    answerAll();
    assertThat(session.experimentProperty().get().scenario().title()).isEqualTo("another");
    assertThat(schedule()).isEmpty();
    assertThat(stepper.asked).containsExactly("step 1", "open another");
  }

  private void answerAll() {
    while (!stepper.answers.isEmpty()) {
      stepper.answers.removeFirst().run();
    }
  }

  private void steps(int... threads) {
    for (int thread : threads) {
      session.step(thread);
    }
  }

  private void goTo(int step) {
    session.viewpoint().goTo(step);
  }

  private int step() {
    return session.viewpoint().stepProperty().get();
  }

  private String schedule() {
    return session.viewpoint().traceProperty().get().schedule().toString();
  }

  private List<Run> runs() {
    return session.runsProperty().get().all();
  }
}
