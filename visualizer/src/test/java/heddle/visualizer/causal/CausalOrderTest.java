package heddle.visualizer.causal;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.causal.Arrow.Kind;
import heddle.visualizer.history.History;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CausalOrderTest {
  private static List<Arrow> arrows(CausalOrder order) {
    return IntStream.rangeClosed(0, order.trace().last())
        .boxed()
        .flatMap(s -> order.into(s).stream())
        .toList();
  }

  private static TraceBuilder two() {
    TraceBuilder b = new TraceBuilder("X").object(1, "X", "x").set(1, "a", Value.of("0"));
    return b.set(1, "b", Value.of("0")).thread(1, "T1").thread(2, "T2");
  }

  @Test
  void steps_that_do_not_depend_on_each_other_share_a_layer() {
    Trace trace = two().write(1, 1, "a", Value.of("1")).write(2, 1, "b", Value.of("1")).build();
    CausalOrder order = CausalOrder.of(trace);
    assertThat(arrows(order)).isEmpty();
    assertThat(order.layerSteps(1)).containsExactly(1, 2);
    assertThat(order.deepest()).isEqualTo(1);
  }

  @Test
  void a_read_stands_below_the_write_that_it_saw() {
    TraceBuilder b = two().write(1, 1, "b", Value.of("1")).write(1, 1, "a", Value.of("1"));
    CausalOrder order = CausalOrder.of(b.read(2, 1, "b").read(2, 1, "a").build());
    assertThat(arrows(order))
        .containsExactly(new Arrow(1, 3, Kind.READS), new Arrow(2, 4, Kind.READS));
    assertThat(order.layerSteps(2)).containsExactly(2, 3);
    assertThat(order.layer(4)).isEqualTo(3);
    assertThat(order.outOf(2)).containsExactly(new Arrow(2, 4, Kind.READS));
  }

  @Test
  void the_past_and_the_future_of_a_step_go_by_way_of_others() {
    TraceBuilder b = two().write(1, 1, "a", Value.of("1")).write(1, 1, "b", Value.of("1"));
    CausalOrder order = CausalOrder.of(b.read(2, 1, "a").write(2, 1, "b", Value.of("2")).build());
    assertThat(order.past(4).stream()).containsExactly(1, 3);
    assertThat(order.past(2).stream()).containsExactly(1);
    assertThat(order.future(1).stream()).containsExactly(2, 3, 4);
    assertThat(order.future(2).stream()).as("nothing saw it").isEmpty();
  }

  @Test
  void what_a_thread_wrote_itself_needs_no_arrow() {
    TraceBuilder b = two().write(1, 1, "a", Value.of("1")).write(2, 1, "a", Value.of("2"));
    assertThat(arrows(CausalOrder.of(b.read(2, 1, "a").build()))).isEmpty();
  }

  @Test
  void a_thread_that_was_blocked_goes_on_after_the_unlock() {
    CausalOrder order = CausalOrder.of(Samples.monitor());
    assertThat(arrows(order))
        .containsExactly(new Arrow(2, 3, Kind.LOCK), new Arrow(7, 8, Kind.LOCK));
    assertThat(order.layerSteps(1)).containsExactly(1, 4, 5);
  }

  @Test
  void a_thread_that_is_woken_depends_on_who_woke_it() {
    TraceBuilder b = two().read(2, 1, "b").held(2, ThreadStatus.WAITING, 1, 0);
    b.read(1, 1, "a").held(2, ThreadStatus.READY, 0, 0).read(1, 1, "a").read(2, 1, "b");
    assertThat(arrows(CausalOrder.of(b.build()))).containsExactly(new Arrow(2, 4, Kind.WAKE));
  }

  @Test
  void a_sleep_that_ends_depends_on_nobody() {
    TraceBuilder b = two().read(2, 1, "b").held(2, ThreadStatus.SLEEPING, 0, 0);
    b.read(1, 1, "a").held(2, ThreadStatus.READY, 0, 0).read(2, 1, "b");
    assertThat(arrows(CausalOrder.of(b.build()))).isEmpty();
  }

  @Test
  void a_cas_depends_on_the_one_whose_value_it_met() {
    CausalOrder order = CausalOrder.of(Samples.aba());
    assertThat(arrows(order)).containsExactly(new Arrow(12, 13, Kind.READS));
    assertThat(order.layer(13)).isEqualTo(order.layer(12) + 1);
    assertThat(order.layerSteps(1)).containsExactly(1, 3);
    assertThat(order.previous(13)).isEqualTo(2);
    assertThat(order.next(2)).isEqualTo(13);
  }

  @Test
  void a_longer_run_is_worked_out_from_where_the_shorter_one_ended() {
    Trace whole = Samples.longRun(300);
    Trace begun = new Trace("X", whole.steps().subList(0, 101), false);
    Trace more = begun.plus(whole.steps().subList(101, 301), false);
    CausalOrder order = CausalOrder.of(begun);
    assertThat(order.goesOnTo(more)).isTrue();
    order.extend(more);
    assertThat(arrows(order)).isNotEmpty().isEqualTo(arrows(CausalOrder.of(whole)));
    assertThat(order.deepest()).isEqualTo(CausalOrder.of(whole).deepest());
  }

  @Test
  void the_words_name_what_a_step_depends_on() {
    CausalText text = new CausalText(CausalOrder.of(Samples.aba()));
    assertThat(text.words(13)).endsWith("Depends on step 12 of T2: saw its value.");
    assertThat(text.words(3)).endsWith("Depends on no step of another thread directly.");
    assertThat(text.all()).startsWith("1: T1 step 1; T2 step 3\n2: T1 step 2; T2 step 4\n");
  }

  @Test
  void an_order_that_follows_from_others_needs_no_arrow_but_where_a_value_came_from_does() {
    TraceBuilder b = two().lock(2, "java.lang.Object", "m").lock(3, "java.lang.Object", "n");
    b.enter(1, 2).enter(1, 3).write(1, 1, "a", Value.of("1")).exit(1, 2).exit(1, 3); // 1 to 5
    b.enter(2, 3).enter(2, 2).read(2, 1, "a"); // 6, 7, 8
    CausalOrder order = CausalOrder.of(b.build());
    assertThat(order.into(7)).containsExactly(new Arrow(4, 7, Kind.LOCK));
    assertThat(order.needed(7)).as("step 6 comes after step 5, which comes after 4").isEmpty();
    assertThat(order.needed(6)).containsExactly(new Arrow(5, 6, Kind.LOCK));
    assertThat(order.needed(8)).containsExactly(new Arrow(3, 8, Kind.READS));
    assertThat(order.outOf(4)).containsExactly(new Arrow(4, 7, Kind.LOCK));
    assertThat(order.neededOutOf(4)).isEmpty();
    assertThat(order.neededOutOf(5)).containsExactly(new Arrow(5, 6, Kind.LOCK));
  }

  @Test
  void a_write_comes_after_the_reads_that_did_not_see_it() {
    TraceBuilder b = two().thread(3, "T3").read(1, 1, "a").read(1, 1, "a").read(3, 1, "a");
    b.read(2, 1, "b").write(2, 1, "a", Value.of("1")).write(2, 1, "a", Value.of("2"));
    History history = History.of(b.build());
    assertThat(Overwrites.at(history, 5))
        .containsExactly(new Arrow(3, 5, Kind.OVERWRITES), new Arrow(2, 5, Kind.OVERWRITES));
    assertThat(Overwrites.at(history, 3)).containsExactly(new Arrow(3, 5, Kind.OVERWRITES));
    assertThat(Overwrites.at(history, 6)).as("nobody has read what it overwrites").isEmpty();
    assertThat(Overwrites.at(history, 4)).as("nobody writes it").isEmpty();
  }

  @Test
  void arrows_are_led_past_steps_that_are_not_listed() {
    TraceBuilder b = two().write(1, 1, "b", Value.of("1")).write(1, 1, "a", Value.of("1"));
    CausalOrder order = CausalOrder.of(b.read(2, 1, "a").build());
    History history = History.of(order.trace());
    List<Arrow> into = order.into(3);
    assertThat(into).containsExactly(new Arrow(2, 3, Kind.READS));
    assertThat(led(order, history, into, s -> true)).isEqualTo(into);
    assertThat(led(order, history, into, s -> s != 2))
        .containsExactly(new Arrow(1, 3, Kind.HIDDEN));
    assertThat(led(order, history, into, s -> s > 2)).as("nothing to lead to").isEqualTo(into);
  }

  private static List<Arrow> led(
      CausalOrder order, History history, List<Arrow> arrows, IntPredicate listed) {
    return new Detours(order, listed).of(3, arrows, history.facts()::thread);
  }
}
