package heddle.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplersTest {
  private static final List<Function<FakeProgram, Sampler>> SAMPLERS =
      List.of(
          p -> new RandomWalk(7),
          p -> new Pct(7, 3, p, p.profile()),
          p -> new PartialOrderSampling(7, p),
          p -> new SelectiveWalk(7, p, p.profile()),
          p -> new Fair(7));

  private static Map<String, Long> orders(Sampler sampler, FakeProgram program, long executions) {
    Map<String, Long> orders = new TreeMap<>();
    for (long e = 1; e <= executions; e++) {
      orders.merge(program.run(sampler, e), 1L, Long::sum);
    }
    return orders;
  }

  @Test
  void an_execution_does_not_depend_on_those_before_it() {
    for (Function<FakeProgram, Sampler> make : SAMPLERS) {
      FakeProgram program = new FakeProgram(true, 5, 4, 3);
      Sampler forwards = make.apply(program);
      Sampler backwards = make.apply(program);
      List<String> upwards =
          LongStream.rangeClosed(1, 50).mapToObj(e -> program.run(forwards, e)).toList();
      List<String> downwards =
          LongStream.rangeClosed(1, 50).mapToObj(e -> program.run(backwards, 51 - e)).toList();
      assertThat(upwards).as(forwards.name()).isEqualTo(downwards.reversed());
      assertThat(upwards.stream().distinct().count()).as(forwards.name()).isGreaterThan(5);
    }
  }

  @Test
  void pct_of_depth_one_puts_the_threads_into_every_order_equally_often() {
    FakeProgram program = new FakeProgram(true, 2, 2, 2);
    Map<String, Long> orders = orders(new Pct(1, 1, program, program.profile()), program, 6_000);
    assertThat(orders).containsOnlyKeys("112233", "113322", "221133", "223311", "331122", "332211");
    assertThat(orders.values()).allSatisfy(n -> assertThat(n).isBetween(900L, 1_100L));
  }

  @Test
  void pct_of_depth_two_finds_each_preemption_as_often_as_it_guarantees() {
    FakeProgram program = new FakeProgram(true, 3, 3);
    Map<String, Long> orders = orders(new Pct(1, 2, program, program.profile()), program, 12_000);
    // A switch before step 2 or 3 of whoever begins: 1 of n = 2 times 1 of k = 6 each.
    assertThat(orders.get("122211")).isBetween(900L, 1_100L);
    assertThat(orders.get("112221")).isBetween(900L, 1_100L);
  }

  @Test
  void pct_says_how_likely_a_failure_of_its_depth_was_found() {
    FakeProgram program = new FakeProgram(true, 3, 3);
    Pct pct = new Pct(1, 2, program, program.profile());
    assertThat(pct.name()).isEqualTo("pct of depth 2");
    orders(pct, program, 20);
    // Ten of the twenty count, each 1 / (2 * 6).
    assertThat(pct.likelihood()).isCloseTo(1 - Math.pow(11 / 12.0, 10), within(1e-9));
    assertThat(pct.name())
        .isEqualTo(
            "pct of depth 2 (such a failure, in 6 steps of 2 threads, is found with a probability"
                + " of at least 58.1 %)");
  }

  @Test
  void surw_draws_all_orders_equally_often_however_long_the_threads_are() {
    FakeProgram program = new FakeProgram(true, 1, 4);
    Map<String, Long> orders =
        orders(new SelectiveWalk(3, program, program.profile()), program, 5_000);
    assertThat(orders).containsOnlyKeys("12222", "21222", "22122", "22212", "22221");
    assertThat(orders.values()).allSatisfy(n -> assertThat(n).isBetween(900L, 1_100L));
  }

  @Test
  void a_uniform_walk_is_not_uniform_over_orders() {
    FakeProgram program = new FakeProgram(true, 1, 4);
    RandomWalk walk = new RandomWalk(3);
    Map<String, Long> orders = new TreeMap<>();
    for (long e = 1; e <= 30_000; e += 6) {
      orders.merge(program.run(walk, e), 1L, Long::sum);
    }
    assertThat(orders.get("12222")).isBetween(2_400L, 2_600L);
    assertThat(orders.get("22212")).isBetween(250L, 375L);
  }

  @Test
  void pos_gives_independent_operations_one_order_by_their_priorities() {
    FakeProgram apart = new FakeProgram(false, 1, 4);
    Map<String, Long> orders = orders(new PartialOrderSampling(3, apart), apart, 24_000);
    // The short thread keeps its priority: the k-th record of the other one's comes after k of it.
    assertThat(orders.get("22221")).isBetween(4_600L, 5_000L);
    FakeProgram together = new FakeProgram(true, 1, 4);
    Map<String, Long> redrawn = orders(new PartialOrderSampling(3, together), together, 24_000);
    assertThat(redrawn.get("22221")).isBetween(1_350L, 1_650L);
  }

  @Test
  void fair_begins_with_turns_of_one_step() {
    FakeProgram program = new FakeProgram(true, 3, 3, 3);
    assertThat(program.run(new Fair(1), 1)).containsPattern("^(123123123|231231231|312312312)$");
  }

  @Test
  void fair_never_lets_a_thread_wait_for_more_than_a_turn_of_each() {
    FakeProgram program = new FakeProgram(true, 300, 300, 300);
    Fair fair = new Fair(5);
    for (long e = 1; e <= 20; e++) {
      String order = program.run(fair, e).substring(0, 300);
      for (String other : List.of("[23]{65}", "[13]{65}", "[12]{65}")) {
        assertThat(order).doesNotContainPattern(other);
      }
    }
  }
}
