package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkPeersTest {
  private static BenchmarkPoint point(String name, int threads, double score) {
    return new BenchmarkPoint(name, threads, score, 1e6, List.of(score), "ops/s");
  }

  private static BenchmarkResult result(
      BenchmarkGroup group, List<String> names, List<Integer> threads, BenchmarkPoint... points) {
    BenchmarkRequest request = new BenchmarkRequest(group, names, threads, BenchmarkEffort.QUICK);
    return new BenchmarkResult(
        request,
        List.of(points),
        new BenchmarkMachine("25", 2, "Linux"),
        "2026-01-02T03:04:05Z",
        request.command(),
        "A caveat.",
        new BenchmarkConditions("A processor", "", 2, 0.25, 0, List.of(), "abc"),
        List.of());
  }

  @Test
  void eachOfOursStandsAgainstEachPeerOfItsGroup() {
    BenchmarkResult stacks =
        result(
            BenchmarkGroup.STACK,
            List.of("TreiberStack", "ConcurrentLinkedDeque", "LockedStack"),
            List.of(1, 2),
            point("TreiberStack", 1, 60e6),
            point("ConcurrentLinkedDeque", 1, 30e6),
            point("LockedStack", 1, 10e6),
            point("TreiberStack", 2, 12e6));
    BenchmarkResult transfers =
        result(
            BenchmarkGroup.TRANSFER,
            List.of("Tl2Memory", "GammaStm", "ReentrantLock"),
            List.of(1),
            point("Tl2Memory", 1, 12e6),
            point("GammaStm", 1, 16e6),
            point("ReentrantLock", 1, 24e6));
    assertThat(BenchmarkPeers.markdown(List.of(stacks, transfers)))
        .isEqualTo(
            """
            | | Ours | Peer | 1 thread | 2 threads |
            |---|---|---|---|---|
            | Stacks, million push-pop pairs per second | TreiberStack | ConcurrentLinkedDeque | **2.00** (60.0 ± 1.0 : 30.0 ± 1.0) |  |
            | Bank transfers, million transfers per second | Tl2Memory | GammaStm | **0.75** (12.0 ± 1.0 : 16.0 ± 1.0) |  |
            |  | Tl2Memory | ReentrantLock | **0.50** (12.0 ± 1.0 : 24.0 ± 1.0) |  |

            JDK 25 · 2 cores · Linux · A processor · load 0.3 to 0.3 before

            ```
            heddle bench stack --implementations TreiberStack,ConcurrentLinkedDeque,LockedStack --threads 1,2 --forks 1 --warmup 3x150ms --measure 10x100ms
            heddle bench transfer --implementations Tl2Memory,GammaStm,ReentrantLock --threads 1 --forks 1 --warmup 3x150ms --measure 10x100ms
            ```
            """);
  }
}
