package heddle.visualizer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.session.TinyStepper;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {
  @Test
  void eachPairOfConflictingAccessesIsToldWithItsOrder() {
    List<Orders.Pair> pairs = Orders.of(Samples.lostUpdate(), List.of()).pairs();
    assertThat(pairs)
        .extracting(Orders.Pair::words)
        .containsExactly(
            "T1 reads value (line 1) before T2 writes value (line 1)",
            "T2 writes value (line 1) before T1 writes value (line 1)");
  }

  @Test
  void readsAloneHaveNoOrderThatMatters() {
    Trace trace = new TinyStepper("none", 2, 2).trace(Schedule.parse("1 2 1 2"));
    assertThat(Orders.of(trace, List.of()).pairs()).isEmpty();
  }
}
