package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkJsonTest {
  private static final BenchmarkPoint POINT =
      new BenchmarkPoint("LongAdder", 2, 1.25e8, 0.25e8, List.of(1e8, 1.5e8), "ops/s");

  @Test
  void whatIsWrittenIsRead() {
    var request = BenchmarkRequest.defaults(BenchmarkGroup.STACK, BenchmarkEffort.QUICK, 2);
    var progress = new BenchmarkProgress(3, 8, "Half of it.", List.of(POINT));
    var result = BenchmarkResult.now(request, List.of(POINT));

    assertThat(BenchmarkJson.read(BenchmarkJson.line(request), BenchmarkRequest.class))
        .contains(request);
    List<LabMessage<BenchmarkProgress, BenchmarkResult>> messages =
        List.of(
            LabMessage.progress(progress),
            LabMessage.result(result),
            LabMessage.failed("A \"sentence\"\nand one more."),
            LabMessage.fault("a > b"));
    for (var message : messages) {
      String line = BenchmarkJson.line(message);
      assertThat(line).doesNotContain("\n");
      assertThat(LabMessage.read(line, BenchmarkProgress.class, BenchmarkResult.class))
          .contains(message);
    }
  }

  @Test
  void keysAreTheNamesOfTheComponents() {
    assertThat(BenchmarkJson.line(POINT))
        .isEqualTo(
            "{\"implementation\":\"LongAdder\",\"threads\":2,\"score\":1.25E8,\"error\":2.5E7,"
                + "\"samples\":[1.0E8,1.5E8],\"unit\":\"ops/s\",\"settings\":{},\"details\":{}}");
    assertThat(
            BenchmarkJson.line(
                new BenchmarkRequest(
                    BenchmarkGroup.COUNTER,
                    List.of("AtomicLong"),
                    List.of(1),
                    new BenchmarkEffort(1, 2, 3, 4, 5))))
        .isEqualTo(
            "{\"group\":\"counter\",\"implementations\":[\"AtomicLong\"],\"threads\":[1],"
                + "\"effort\":{\"forks\":1,\"warmups\":2,\"warmupMillis\":3,"
                + "\"measurements\":4,\"measurementMillis\":5},\"kind\":\"throughput\","
                + "\"settings\":{}}");
  }

  @Test
  void whatAnOlderHeddleWroteIsRead() {
    String point =
        """
        {"implementation":"LongAdder","threads":2,"score":1.25E8,"error":2.5E7,
        "samples":[1.0E8,1.5E8],"unit":"ops/s"}\
        """;
    assertThat(BenchmarkJson.read(point, BenchmarkPoint.class)).contains(POINT);
    String request =
        """
        {"group":"counter","implementations":["AtomicLong"],"threads":[1],"effort":{"forks":1,
        "warmups":2,"warmupMillis":3,"measurements":4,"measurementMillis":5}}\
        """;
    assertThat(BenchmarkJson.read(request, BenchmarkRequest.class))
        .contains(
            new BenchmarkRequest(
                BenchmarkGroup.COUNTER,
                List.of("AtomicLong"),
                List.of(1),
                new BenchmarkEffort(1, 2, 3, 4, 5)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "not JSON",
        "{\"threads\":\"two\"}",
        "{\"implementation\":\"LongAdder\",\"threads\":2}",
        "{\"samples\":[null]}"
      })
  void whatIsNoSuchRecordIsNone(String text) {
    assertThat(BenchmarkJson.read(text, BenchmarkPoint.class)).isEmpty();
  }
}
