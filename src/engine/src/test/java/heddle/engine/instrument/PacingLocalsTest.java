package heddle.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingLocalsTest {
  @ParameterizedTest
  @CsvSource({
    "yieldsLater, 1",
    "yieldsAtTimes, 2",
    "givesUp, 0",
    "tells, 0",
    "storesAtTimes, 0",
    "looksTwiceAtTimes, 0"
  })
  void only_what_decides_how_to_wait_paces(String method, int pacing) throws IOException {
    try (InputStream in = Pacing.class.getResourceAsStream("Pacing$Waits.class")) {
      var code =
          ClassFile.of().parse(in.readAllBytes()).methods().stream()
              .filter(m -> m.methodName().equalsString(method))
              .findFirst()
              .orElseThrow()
              .code()
              .orElseThrow();

      assertThat(PacingLocals.of(code)).hasSize(pacing);
    }
  }
}
