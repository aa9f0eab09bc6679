package heddle.visualizer.threads;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.sample.TraceBuilder;
import org.junit.jupiter.api.Test;

class SpinTest {
  private static TraceBuilder lock() {
    TraceBuilder b = new TraceBuilder("Lock").object(1, "Lock", "lock");
    b.set(1, "held", Value.of("true")).set(1, "owner", Value.of("1"));
    return b.thread(1, "T1").thread(2, "T2").invoke(2, "lock()");
  }

  @Test
  void aThreadThatOnlyLooksSpins() {
    TraceBuilder b = lock();
    b.read(2, 1, "held").read(2, 1, "owner").read(2, 1, "held").read(2, 1, "owner");
    Trace trace = b.read(1, 1, "held").read(2, 1, "held").read(2, 1, "owner").build();
    assertThat(Spin.of(trace, 7, 2)).contains(new Spin(3, 2, "owner"));
    assertThat(Spin.of(trace, 7, 2).orElseThrow().sentence())
        .isEqualTo("It spins: 3 rounds of 2 steps, looking at owner, and nothing has changed.");
    assertThat(Spin.of(trace, 6, 2)).as("not yet three times").isEmpty();
    assertThat(Spin.of(trace, 7, 1)).isEmpty();
  }

  @Test
  void aThreadThatChangesSomethingDoesNot() {
    TraceBuilder b = lock();
    for (int i = 0; i < 4; i++) {
      b.read(2, 1, "held").write(2, 1, "owner", Value.of("" + i));
    }
    assertThat(Spin.of(b.build(), 8, 2)).isEmpty();
  }

  @Test
  void norDoesOneThatSeesOtherValues() {
    TraceBuilder b = lock();
    for (int i = 0; i < 4; i++) {
      b.read(2, 1, "owner").write(1, 1, "owner", Value.of("" + (i + 5)));
    }
    assertThat(Spin.of(b.build(), 7, 2)).isEmpty();
  }
}
