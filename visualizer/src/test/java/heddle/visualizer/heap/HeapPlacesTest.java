package heddle.visualizer.heap;

import static heddle.visualizer.sample.TraceBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.history.History;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Structures;
import heddle.visualizer.sample.TraceBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeapPlacesTest {
  private static HeapPlaces of(Trace trace) {
    return HeapPlaces.of(HeapWindow.of(trace, 0), History.of(trace).shapes());
  }

  static Stream<Trace> samples() {
    return Stream.of(
        Samples.aba(),
        Samples.stamped(),
        Samples.philosophers(3),
        Samples.monitor(),
        Structures.queue(),
        Structures.tree(),
        Structures.table());
  }

  @Test
  void a_chain_stands_in_a_row_from_its_head() {
    HeapPlaces places = of(Samples.aba());
    assertThat(places.at(2, 0)).contains(new Place(true, 0, 0));
    assertThat(places.at(3, 0)).contains(new Place(true, 0, 1));
    assertThat(places.at(4, 0)).contains(new Place(true, 0, 2));
  }

  @Test
  void a_node_that_only_threads_hold_stands_in_the_strip() {
    HeapPlaces places = of(Samples.aba());
    assertThat(places.at(2, 4)).contains(new Place(true, 0, 0));
    assertThat(places.at(2, 5)).contains(new Place(false, 0, 0));
    assertThat(places.at(3, 8)).contains(new Place(false, 0, 1));
    assertThat(places.at(4, 8)).as("still on the stack").contains(new Place(true, 0, 2));
  }

  @Test
  void a_node_that_comes_back_stands_before_the_one_that_it_points_to() {
    HeapPlaces places = of(Samples.aba());
    assertThat(places.at(2, 12)).contains(new Place(true, 0, 1));
    assertThat(places.at(3, 13)).contains(new Place(true, 0, 1));
  }

  @Test
  void what_nobody_holds_any_more_is_not_shown() {
    HeapPlaces places = of(Samples.aba());
    assertThat(places.at(2, 13)).isEmpty();
    assertThat(places.at(99, 0)).isEmpty();
  }

  @Test
  void a_push_grows_to_the_left_and_an_append_to_the_right() {
    TraceBuilder b = new TraceBuilder("Stack").object(1, "Stack", "stack");
    b.node(2, "Node", "A").set(2, "next", ref(0)).set(1, "head", ref(2)).thread(1, "T1");
    b.write(1, 1, "other", Value.of("1")).node(3, "Node", "B").set(3, "next", ref(2));
    b.write(1, 1, "head", ref(3));
    HeapPlaces stack = of(b.build());
    assertThat(stack.at(3, 2)).contains(new Place(true, 0, -1));
    assertThat(stack.column(stack.at(3, 2).orElseThrow())).isZero();
    assertThat(stack.column(stack.at(2, 2).orElseThrow())).isEqualTo(1);

    HeapPlaces queue = of(Structures.queue());
    assertThat(queue.at(13, 2)).contains(new Place(true, 0, 3));
  }

  @Test
  void a_long_chain_turns_to_the_next_row() {
    HeapPlaces chain = of(Structures.chain(14));
    assertThat(chain.at(10 + 5, 0)).contains(new Place(true, 0, 5));
    assertThat(chain.at(10 + 6, 0)).contains(new Place(true, 1, 0));
    assertThat(chain.at(10 + 13, 0)).contains(new Place(true, 2, 1));
    assertThat(chain.columns()).isEqualTo(6);
  }

  @Test
  void elements_stand_below_their_array() {
    HeapPlaces table = of(Structures.table());
    assertThat(table.at(2, 0)).contains(new Place(true, 0, 0));
    assertThat(table.width(2)).isEqualTo(4);
    assertThat(table.at(10, 0)).contains(new Place(true, 1, 0));
    assertThat(table.at(11, 0)).contains(new Place(true, 1, 1));
    assertThat(table.at(12, 0)).contains(new Place(true, 1, 2));
  }

  @Test
  void children_of_a_tree_stand_right_of_and_below_each_other() {
    HeapPlaces tree = of(Structures.tree());
    assertThat(tree.at(11, 0)).contains(new Place(true, 0, 0));
    assertThat(tree.at(12, 0)).contains(new Place(true, 0, 1));
    assertThat(tree.at(13, 0)).contains(new Place(true, 1, 1));
    assertThat(tree.at(14, 0)).contains(new Place(true, 0, 2));
    assertThat(tree.at(15, 0)).contains(new Place(true, 1, 2));
  }

  @Test
  void a_cache_of_free_nodes_stands_to_their_left() {
    TraceBuilder b = new TraceBuilder("Stack").object(1, "Stack", "stack");
    b.node(2, "Node", "A").set(2, "next", ref(0)).set(1, "head", ref(2)).thread(1, "T1");
    b.object(3, "Cache", "Cache#1").set(3, "first", ref(0));
    b.read(1, 1, "head").local(1, "top", ref(2));
    b.write(1, 1, "head", ref(0));
    b.write(1, 3, "first", ref(2));
    HeapPlaces places = of(b.build());
    assertThat(places.at(3, 2)).as("an empty cache is not shown").isEmpty();
    assertThat(places.at(3, 3)).contains(new Place(false, 0, -1));
    assertThat(places.at(2, 3)).contains(new Place(false, 0, 0));
    assertThat(places.holders()).isTrue();
  }

  @Test
  void a_threads_own_array_of_numbers_is_not_shown() {
    TraceBuilder b = new TraceBuilder("Stack").object(1, "Stack", "stack").thread(1, "T1");
    b.object(2, "int[]", "int[]#1").set(2, "[0]", Value.of("7"));
    b.read(1, 1, "head").local(1, "stamp", ref(2));
    assertThat(of(b.build()).at(2, 1)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void no_two_objects_ever_stand_on_one_cell(Trace trace) {
    HeapPlaces places = of(trace);
    for (int step = 0; step <= trace.last(); step++) {
      int at = step;
      assertThat(places.objects().stream().flatMap(o -> places.at(o, at).stream()).toList())
          .as("after step " + step)
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_comes_later_moves_nothing(Trace trace) {
    HeapPlaces whole = of(trace);
    for (int last = 0; last <= trace.last(); last++) {
      HeapPlaces prefix = of(trace.prefix(last));
      for (int object : prefix.objects()) {
        for (int step = 0; step <= last; step++) {
          assertThat(prefix.at(object, step))
              .as("object %d after step %d of %d", object, step, last)
              .isEqualTo(whole.at(object, step));
        }
      }
    }
  }
}
