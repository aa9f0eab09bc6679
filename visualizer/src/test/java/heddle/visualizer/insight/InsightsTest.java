package heddle.visualizer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.schedule.Schedule;
import heddle.visualizer.session.Faults;
import heddle.visualizer.session.Run;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.TinyStepper;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InsightsTest {
  private final Session session = new Session(tiny(), Runnable::run, new Faults(Path.of("unused")));
  private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
  private final Insights insights =
      new Insights(session, new Rehearsal(InsightsTest::tiny), fx::add);

  private static TinyStepper tiny() {
    return new TinyStepper(s -> s.length() == 4 && s.switches() > 1, 2, 2);
  }

  @BeforeEach
  void open() {
    session.open(TinyStepper.scenario("good"));
  }

  @AfterEach
  void close() {
    insights.close();
  }

  @Test
  void eachThreadIsLookedAheadOf() throws InterruptedException {
    session.step(1);
    session.step(2);
    session.step(1);
    session.viewpoint().goTo(2);
    until(() -> !insights.lookAheadProperty().get().isEmpty());
    assertThat(insights.lookAheadProperty().get())
        .extracting(LookAhead::thread, LookAhead::outlook)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, ""), org.assertj.core.groups.Tuple.tuple(2, ""));
    assertThat(insights.lookAheadProperty().get().getFirst().order(state()))
        .isEqualTo("commutes with T2");
  }

  @Test
  void anExplanationMarksTheRunAndOpensThePassingOneBesideIt() throws InterruptedException {
    session.replayFailure("bad", "1 2 1 2");
    Run failing = session.runsProperty().get().shownProperty().get();
    insights.explain();
    until(() -> insights.explanationProperty().get() != null);
    var marks = session.viewpoint().marksProperty().get();
    assertThat(marks.of(failing.trace()).noReturn()).isEqualTo(2);
    assertThat(marks.of(failing.trace()).summary()).isEqualTo("2 of 3 switches are needed");
    insights.openRescue();
    Run passing = session.runsProperty().get().shownProperty().get();
    assertThat(passing.name()).isEqualTo("Nearest passing run");
    assertThat(passing.parent()).contains(failing);
    assertThat(passing.branchedAfter()).isEqualTo(1);
    assertThat(passing.trace().schedule()).isEqualTo(Schedule.parse("1 1 2 2"));
    assertThat(marks.of(passing.trace()).noReturn()).isZero();
  }

  @Test
  void aThreadThatIsStoppedLeavesTheOthers() throws InterruptedException {
    session.step(1);
    insights.stop(1);
    until(() -> insights.stoppedProperty().get() != null);
    Stopped stopped = insights.stoppedProperty().get();
    assertThat(stopped.sentences()).containsExactly("T2 ends.");
    assertThat(stopped.harmless()).isTrue();
    assertThat(stopped.trace().schedule()).hasToString("1 2*2");
  }

  @Test
  void theSameScheduleIsFollowedOnTheOtherVariants() throws InterruptedException {
    session.replayFailure("bad", "1 2 1 2");
    insights.tryElsewhere();
    until(() -> !insights.elsewhereProperty().get().isEmpty());
    assertThat(insights.elsewhereProperty().get())
        .extracting(Elsewhere::sentence)
        .containsExactly("other: ABA at step 4");
  }

  @Test
  void aRunKeepsTheNameThatItIsGiven() {
    session.step(1);
    Run run = session.runsProperty().get().shownProperty().get();
    session.runsProperty().get().rename(run, "mine");
    assertThat(session.runsProperty().get().all()).extracting(Run::name).containsExactly("mine");
  }

  private heddle.model.trace.TraceState state() {
    return session.viewpoint().stateProperty().get();
  }

  /** Does what comes back to the FX thread until this holds. */
  private void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Runnable next = fx.poll(30, TimeUnit.SECONDS);
      assertThat(next).as("an answer within 30 s").isNotNull();
      next.run();
    }
  }
}
