package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkExportTest {
  private static final BenchmarkRequest REQUEST =
      new BenchmarkRequest(
              BenchmarkGroup.STACK, List.of("TreiberStack"), List.of(2), BenchmarkEffort.QUICK)
          .withSettings(Map.of("batch", List.of(4)));

  private static BenchmarkResult result() {
    BenchmarkPoint point =
        new BenchmarkPoint("TreiberStack", 2, 12e6, 1e6, List.of(12e6), "ops/s")
            .under(Map.of("batch", 4))
            .with(
                new BenchmarkDetails(
                    24.0, 0.5, 0.9, null, null, JsonParser.parseString("{\"benchmark\":\"b\"}")));
    return new BenchmarkResult(
        REQUEST,
        List.of(point),
        new BenchmarkMachine("25", 2, "Linux"),
        "2026-01-02T03:04:05Z",
        REQUEST.command(),
        "A caveat.",
        new BenchmarkConditions("A processor", "", 2, 0.25, 0, List.of(), "abc"),
        List.of());
  }

  @Test
  void markdownHasTheTablesAndHowTheyWereMade() {
    assertThat(BenchmarkExport.markdown(result()))
        .isEqualTo(
            """
            Stacks: million push-pop pairs per second, ± half of the 99.9 % confidence interval

            |  | 2 threads, batch 4 |
            |---|---:|
            | TreiberStack | 12.0 ± 1.0 |

            |  | ns per operation | bytes per operation | fairness |
            |---|---:|---:|---:|
            | TreiberStack, 2 threads, batch 4 | 167 (154 to 182) | 24.0 ± 0.5 | 0.900 |

            Time is that of a thread for one operation, with the ends of its interval. Fairness is Jain's index: 1 if all threads did the same.


            A caveat. JDK 25 · 2 cores · Linux · A processor · load 0.3 before · no JVM flags · revision abc
            `heddle bench stack --implementations TreiberStack --threads 2 --forks 1 --warmup 3x150ms --measure 10x100ms --set batch=4`
            """);
  }

  @Test
  void csvHasALineForEachPoint() {
    assertThat(BenchmarkExport.csv(result()))
        .isEqualTo(
            """
            implementation,threads,settings,score,error,unit,ns per operation,bytes per operation,fairness,p50,p90,p99,p99.9,p99.99
            TreiberStack,2,batch=4,1.20000e+07,1.00000e+06,ops/s,166.667,24.0000,0.900000,,,,,
            """);
  }

  @Test
  void jmhsOwnFormIsAListOfItsRuns() {
    assertThat(JsonParser.parseString(BenchmarkExport.jmh(result())).getAsJsonArray())
        .containsExactly(JsonParser.parseString("{\"benchmark\":\"b\"}"));
  }
}
