package heddle.visualizer.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import org.junit.jupiter.api.Test;

class HoldingsTest {
  @Test
  void aLockIsHadFromItsTakingToTheStepBeforeItIsGivenBack() {
    Holdings holdings = History.of(Samples.monitor()).holdings();
    assertThat(holdings.between(4, 0, 8)).containsExactly(new Holding(4, 1, 1, 1, 0));
    assertThat(holdings.between(1, 0, 8)).containsExactly(new Holding(1, 1, 3, 6, 0));
    assertThat(holdings.between(3, 0, 8)).containsExactly(new Holding(3, 1, 8, 8, 0));
    assertThat(holdings.between(2, 0, 8)).isEmpty();
  }

  @Test
  void onlyWhatTouchesTheStepsIsFound() {
    Holdings holdings = History.of(Samples.monitor()).holdings();
    assertThat(holdings.between(1, 6, 7)).hasSize(1);
    assertThat(holdings.between(1, 7, 8)).isEmpty();
    assertThat(holdings.between(1, 0, 2)).isEmpty();
  }

  @Test
  void locksThatAThreadHasAtOnceStandInSlotsOfTheirOwn() {
    TraceBuilder b = new TraceBuilder("X");
    for (int lock = 1; lock <= 3; lock++) {
      b.lock(lock, "java.lang.Object", "" + (char) ('a' + lock - 1));
    }
    b.thread(1, "T1").enter(1, 1).enter(1, 2).exit(1, 1).enter(1, 3).exit(1, 2);
    assertThat(History.of(b.build()).holdings().between(1, 0, 5))
        .containsExactly(
            new Holding(1, 1, 1, 2, 0), new Holding(1, 2, 2, 4, 1), new Holding(1, 3, 4, 5, 0));
  }

  @Test
  void aLockThatIsEnteredAgainIsHadOnce() {
    TraceBuilder b = new TraceBuilder("X").lock(1, "java.lang.Object", "a");
    b.thread(1, "T1").enter(1, 1).enter(1, 1);
    assertThat(History.of(b.build()).holdings().between(1, 0, 2))
        .containsExactly(new Holding(1, 1, 1, 2, 0));
  }
}
