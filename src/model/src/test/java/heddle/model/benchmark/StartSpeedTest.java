package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartSpeedTest {

  @Test
  void theTextTellsBothFromEachOther() {
    var speed =
        new StartSpeed(
            "A scenario",
            List.of(0.8, 0.7, 0.9),
            List.of(1.5, 1.25),
            new BenchmarkMachine("25, a VM", 2, "Linux"),
            "2026-01-02T03:04:05Z",
            "heddle bench start");
    assertThat(speed.text())
        .startsWith(
            """
            Start: from the start of the command to the verdict on A scenario

            as usual      median 0.80 s of 3, from 0.70 to 0.90
            on first use  median 1.38 s of 2, from 1.25 to 1.50\
             (the JDK's classes are rewritten then, and kept)

            """)
        .contains("heddle bench start");
  }
}
