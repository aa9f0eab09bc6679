package heddle.visualizer.session;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.schedule.Schedule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads 1 and 2 read the same field; every second read of a thread ends its operation. */
class JourneyTest {
  private final TinyStepper stepper = new TinyStepper("", 4, 4);
  private final Session session =
      new Session(stepper, Runnable::run, new Faults(Path.of("unused")));

  JourneyTest() {
    session.open(TinyStepper.scenario("tiny"));
  }

  private Journey journey() {
    return session.journey();
  }

  private int step() {
    return session.viewpoint().stepProperty().get();
  }

  private String schedule() {
    return session.viewpoint().traceProperty().get().schedule().toString();
  }

  private void record(String schedule) {
    session.replay(
        new heddle.model.scenario.Scenario.RecordedSchedule(
            "r", schedule, "", java.util.List.of()));
    assertThat(step()).isZero();
  }

  @Test
  void aRunGoesAlongWhatIsRecordedToTheNextSwitch() {
    record("1*2 2 1");
    session.viewpoint().goTo(1);
    journey().to(Stop.otherThan(1), "a switch");
    assertThat(step()).isEqualTo(3);
    assertThat(schedule()).isEqualTo(Schedule.parse("1*2 2 1").toString());
  }

  @Test
  void aRunStopsAtTheEndOfAnOperation() {
    record("1 2 1*3");
    journey().to(Stop.endOfOperation(1), "the end of the operation");
    assertThat(step()).isEqualTo(3);
  }

  @Test
  void beyondTheRecordTheNextThreadGoesOnUntilNoneCan() {
    record("1");
    journey().toBreakpoint();
    assertThat(schedule()).isEqualTo("1*4 2*4");
    assertThat(session.noticeProperty().get().sentence())
        .isEqualTo("The run did not come to a breakpoint: it has ended.");
  }

  @Test
  void aLineStopsWhateverThreadComesThere() {
    record("1");
    journey().breakpoints().toggle("example/Tiny.java", 12);
    journey().toBreakpoint();
    assertThat(schedule()).isEqualTo("1*4 2*4");
    assertThat(step()).as("thread 2 stands before line 12 again").isEqualTo(5);
  }

  @Test
  void aBreakpointTakenAwayStopsNobody() {
    journey().breakpoints().toggle("example/Tiny.java", 11);
    journey().breakpoints().toggle("example/Tiny.java", 11);
    assertThat(journey().breakpoints().all()).isEmpty();
    record("1*2");
    journey().to(Stop.otherThan(1), "a switch");
    assertThat(step()).isEqualTo(5);
  }

  @Test
  void aFrozenThreadIsLeftOutThoughItIsRecorded() {
    record("1 2 1");
    journey().held().toggleFrozen(2);
    journey().toBreakpoint();
    assertThat(schedule()).isEqualTo("1*4");
    assertThat(session.noticeProperty().get().sentence())
        .isEqualTo(
            "The run did not come to a breakpoint: the threads that could go on are frozen.");
    assertThat(session.runsProperty().get().all()).as("the record stays").hasSize(2);
  }

  @Test
  void soloLeavesAllOthersOut() {
    journey().held().toggleSolo(2);
    journey().toBreakpoint();
    assertThat(schedule()).isEqualTo("2*4");
    journey().held().clear();
    journey().toBreakpoint();
    assertThat(schedule()).isEqualTo("2*4 1*4");
  }

  /** In the run drawn upon T1 makes its second step before T2 its second. */
  private void wishTheOtherWayRound() {
    journey().held().order(StepOrder.of(Schedule.parse("1*3 2*2"), 5, 2).stream().toList());
  }

  @Test
  void aWantedOrderHoldsAThreadUntilTheOtherHasGone() {
    wishTheOtherWayRound();
    journey().toBreakpoint();
    assertThat(schedule()).isEqualTo("1 2*4 1*3");
  }

  @Test
  void whoIsHeldByAnOrderIsToldWhenNobodyElseCanGo() {
    wishTheOtherWayRound();
    journey().held().toggleFrozen(2);
    journey().toBreakpoint();
    assertThat(schedule()).isEqualTo("1");
    assertThat(session.noticeProperty().get().sentence())
        .isEqualTo(
            "The run did not come to a breakpoint: nobody else can go on. A wanted order holds T1"
                + " until T2 has taken 2 steps.");
    journey().held().order(List.of());
    journey().toBreakpoint();
    assertThat(schedule()).isEqualTo("1*4");
  }

  @Test
  void aPersonMayStepWhomAnOrderHolds() {
    wishTheOtherWayRound();
    session.step(1);
    session.step(1);
    assertThat(schedule()).isEqualTo("1*2");
  }

  @Test
  void anOrderOfStepsThatARunDoesNotHaveIsNone() {
    assertThat(StepOrder.of(Schedule.parse("1*3"), 4, 1)).isEmpty();
  }

  @Test
  void aFindingStops() {
    TinyStepper failing = new TinyStepper("1*2", 4, 4);
    Session other = new Session(failing, Runnable::run, new Faults(Path.of("unused")));
    other.open(TinyStepper.scenario("tiny"));
    other.journey().to(Stop.finding(), "a finding");
    assertThat(other.viewpoint().stepProperty().get()).isEqualTo(2);
  }

  @Test
  void jumpsAreGoneBackAndForward() {
    record("1*4 2*4");
    session.viewpoint().goTo(6);
    session.viewpoint().goTo(7);
    session.viewpoint().goTo(2);
    session.trail().back();
    assertThat(step()).as("steps of one are no jumps").isEqualTo(7);
    session.trail().back();
    assertThat(step()).isZero();
    session.trail().forward();
    assertThat(step()).isEqualTo(7);
    session.trail().forward();
    assertThat(step()).isEqualTo(2);
    session.trail().forward();
    assertThat(step()).isEqualTo(2);
  }
}
