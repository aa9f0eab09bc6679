package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EngineSpeedTest {

  @Test
  void theMedianIsInTheMiddle() {
    assertThat(EngineSpeed.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(EngineSpeed.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3);
  }

  @Test
  void theTextSaysHowItWasMeasured() {
    var speed =
        new EngineSpeed(
            "A scenario",
            "some.Class",
            new BenchmarkEffort(2, 1, 3000, 2, 500),
            List.of(100_000.0, 300_000.0, 120_000.0, 110_000.0),
            List.of(200_000.0, 310_000.0, 240_000.0, 220_000.0),
            20.25,
            new BenchmarkMachine("25, a VM", 2, "Linux"),
            "2026-01-02T03:04:05Z",
            "heddle bench engine");
    assertThat(speed.text())
        .isEqualTo(
            """
            Engine: executions of the random strategy, all events recorded, all checks on
            A scenario (some.Class), 20.3 steps per execution

            per second                    median 115,000, from 100,000 to 300,000
            per second of processor time  median 230,000, from 200,000 to 310,000

            4 measurements of 0.5 s; 2 workers, one after the other, the first 3.0 s of each not\
             counted.
            Processor time is that of the whole worker: one core that is not shared does as much.
            JDK 25, a VM · 2 cores · Linux · 2026-01-02T03:04:05Z
            heddle bench engine
            """);
  }
}
