package heddle.visualizer.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderingTest {
  private static Ordering of(EventKind kind, String mode) {
    Value one = Value.of("1");
    return Ordering.of(
        new Event(1, 1, kind, 1, "x", mode, one, one, null, null, true, "", null, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "READ, volatile, false, true",
    "WRITE, volatile, true, false",
    "CAS, volatile, true, true",
    "UPDATE, acquire, false, true",
    "UPDATE, release, true, false",
    "READ, acquire, false, true",
    "WRITE, release, true, false",
    "READ, opaque, false, false",
    "WRITE, plain, false, false",
    "MONITOR_ENTER, volatile, false, false"
  })
  void aWriteReleasesAndAReadAcquiresIfItsModeSaysSo(
      EventKind kind, String mode, boolean before, boolean after) {
    assertThat(of(kind, mode)).isEqualTo(new Ordering(before, after));
  }

  @Test
  void aStepInWhichNothingIsSeenOrdersNothing() {
    assertThat(Ordering.of(null)).isEqualTo(Ordering.NONE);
  }
}
