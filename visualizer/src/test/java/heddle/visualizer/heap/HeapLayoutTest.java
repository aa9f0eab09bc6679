package heddle.visualizer.heap;

import static heddle.visualizer.sample.TraceBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.heap.HeapScene.Arrow;
import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.heap.HeapScene.Cursor;
import heddle.visualizer.heap.HeapScene.Flag;
import heddle.visualizer.heap.HeapScene.Style;
import heddle.visualizer.heap.HeapScene.Tab;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Structures;
import heddle.visualizer.sample.TraceBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeapLayoutTest {
  private static HeapScene at(Trace trace, int step) {
    return new HeapLayout(
            History.of(trace),
            HeapWindow.of(trace, 0),
            text -> text.length() * 7.0,
            text -> text.length() * 7.0)
        .at(trace.stateAt(step));
  }

  private static Box box(HeapScene scene, int object) {
    return scene.boxes().stream().filter(b -> b.object() == object).findFirst().orElseThrow();
  }

  private static List<Arrow> arrows(HeapScene scene, int object, String field) {
    Location slot = new Location(object, field);
    return scene.arrows().stream().filter(a -> a.slot().equals(slot)).toList();
  }

  @Test
  void boxes_stand_in_columns_right_of_the_tabs() {
    HeapScene scene = at(Samples.aba(), 0);
    assertThat(scene.tabs())
        .containsExactly(
            new Tab(
                new Cell(new Location(1, "head"), "head", "", "", false, true, 16, 16, 81, 28)));
    assertThat(scene.boxes()).extracting(Box::title).containsExactly("A", "B", "C");
    assertThat(scene.boxes()).extracting(Box::x).containsExactly(141.0, 272.0, 403.0);
    assertThat(scene.boxes()).extracting(Box::y).containsOnly(16.0);
    assertThat(box(scene, 2).cells())
        .containsExactly(
            new Cell(new Location(2, "value"), "value", "1", "", false, false, 0, 26, 87, 18),
            new Cell(new Location(2, "next"), "next", "", "", false, true, 0, 44, 87, 18));
    assertThat(box(scene, 4).cells().getLast().text()).isEqualTo("∅");
  }

  @Test
  void a_reference_to_the_next_box_is_a_straight_line() {
    HeapScene scene = at(Samples.aba(), 0);
    assertThat(arrows(scene, 1, "head"))
        .containsExactly(
            new Arrow(
                new Location(1, "head"),
                Style.KEPT,
                List.of(new Point(97, 30), new Point(141, 30))));
    assertThat(arrows(scene, 2, "next"))
        .containsExactly(
            new Arrow(
                new Location(2, "next"),
                Style.KEPT,
                List.of(new Point(228, 69), new Point(272, 69))));
  }

  @Test
  void a_step_that_swings_a_reference_shows_where_it_was() {
    HeapScene scene = at(Samples.aba(), 5);
    assertThat(arrows(scene, 1, "head"))
        .extracting(Arrow::style)
        .containsExactly(Style.NEW, Style.GONE);
    assertThat(arrows(scene, 1, "head").getFirst().line())
        .as("straight, for nothing stands between any more")
        .containsExactly(new Point(97, 30), new Point(272, 30));
    Point end = arrows(scene, 1, "head").getLast().line().getLast();
    assertThat(end.x()).isEqualTo(box(scene, 2).x());
    assertThat(arrows(at(Samples.aba(), 6), 1, "head"))
        .extracting(Arrow::style)
        .containsExactly(Style.KEPT);
  }

  @Test
  void an_old_value_is_shown_beside_the_new_one_for_one_step() {
    Cell changed = box(at(Samples.aba(), 9), 2).cells().getFirst();
    assertThat(changed.text()).isEqualTo("9");
    assertThat(changed.old()).isEqualTo("1");
    assertThat(changed.changed()).isTrue();
    Cell after = box(at(Samples.aba(), 10), 2).cells().getFirst();
    assertThat(after.old()).isEmpty();
    assertThat(after.changed()).isFalse();
  }

  @Test
  void locals_are_flags_below_the_objects_that_they_refer_to() {
    HeapScene scene = at(Samples.aba(), 5);
    assertThat(scene.flags()).extracting(Flag::text).containsExactly("T1.next", "T1.top");
    Flag top = scene.flags().getLast();
    assertThat(top.thread()).isEqualTo(1);
    assertThat(top.x()).isEqualTo(box(scene, 2).x());
    assertThat(top.y()).isEqualTo(box(scene, 2).y() + box(scene, 2).height() + 4);
    assertThat(top.width()).isEqualTo(6 * 7 + 14);
    assertThat(box(scene, 2).detached()).isTrue();
    assertThat(scene.stripY()).isNotNaN();
  }

  @Test
  void a_flag_says_that_its_object_came_back_since() {
    HeapScene scene = at(Samples.aba(), 12);
    Flag top = scene.flags().stream().filter(f -> f.object() == 2).findFirst().orElseThrow();
    assertThat(top.text()).isEqualTo("T1.top (A#1)");
    assertThat(top.stale()).isTrue();
    assertThat(top.hint())
        .isEqualTo("T1.top took it as A#1 at step 1; it has left and come back since");
    assertThat(box(scene, 2).incarnation()).isEqualTo(2);
    assertThat(box(scene, 2).collar()).isEqualTo(2);
  }

  @Test
  void flags_that_have_no_room_are_counted() {
    TraceBuilder b = new TraceBuilder("S").object(1, "S", "s").node(2, "N", "A");
    b.set(2, "next", ref(0)).set(1, "head", ref(2));
    for (int t = 1; t <= 7; t++) {
      b.thread(t, "T" + t).local(t, "variable", ref(2));
    }
    HeapScene scene = at(b.read(1, 1, "head").build(), 1);
    assertThat(scene.flags()).extracting(Flag::text).containsExactly("T1.variable", "+6");
    assertThat(scene.flags().getLast().hint())
        .isEqualTo("T2.variable\nT3.variable\nT4.variable\nT5.variable\nT6.variable\nT7.variable");
  }

  @Test
  void locks_are_hexagons_flagged_with_their_owners() {
    HeapScene scene = at(Samples.philosophers(3), 3);
    assertThat(scene.boxes())
        .extracting(Box::kind)
        .containsExactly(ObjectKind.ARRAY, ObjectKind.LOCK, ObjectKind.LOCK, ObjectKind.LOCK);
    assertThat(scene.flags())
        .extracting(Flag::text)
        .containsExactly("T1 holds", "T2 holds", "T3 holds");
    assertThat(scene.flags()).extracting(Flag::thread).containsExactly(1, 2, 3);
  }

  @Test
  void an_arrow_leads_straight_down_from_an_element() {
    HeapScene scene = at(Samples.philosophers(3), 0);
    List<Point> line = arrows(scene, 2, "[1]").getFirst().line();
    assertThat(line).hasSize(2);
    assertThat(line.get(0).x()).isEqualTo(line.get(1).x());
    assertThat(line.get(1))
        .isEqualTo(new Point(box(scene, 4).x() + box(scene, 4).width() / 2, box(scene, 4).y()));
  }

  @Test
  void a_stamped_reference_is_drawn_as_one_field() {
    HeapScene scene = at(Samples.stamped(), 3);
    Cell head = scene.tabs().getFirst().cell();
    assertThat(head.name()).isEqualTo("head");
    assertThat(head.text()).isEqualTo("·9");
    assertThat(head.slot()).isEqualTo(new Location(2, "pair"));
    assertThat(scene.boxes()).extracting(Box::title).containsExactly("A", "B");
    assertThat(arrows(scene, 2, "pair"))
        .extracting(Arrow::style)
        .containsExactly(Style.NEW, Style.GONE);
  }

  @Test
  void an_object_made_in_this_step_bears_its_makers_colour() {
    assertThat(box(at(Structures.queue(), 1), 13).maker()).isEqualTo(1);
    assertThat(box(at(Structures.queue(), 2), 13).maker()).isZero();
  }

  @Test
  void numbers_of_the_object_under_study_are_tabs_with_values() {
    HeapScene scene = at(Samples.lostUpdate(), 3);
    assertThat(scene.boxes()).isEmpty();
    Cell value = scene.tabs().getFirst().cell();
    assertThat(value.text()).isEqualTo("1");
    assertThat(value.old()).isEqualTo("0");
  }

  @Test
  void of_too_many_objects_the_nearest_are_drawn_and_the_rest_counted() {
    HeapScene scene = at(Structures.chain(90), 0);
    assertThat(scene.boxes()).hasSize(60);
    assertThat(scene.hidden()).isEqualTo(30);
    assertThat(scene.boxes().getLast().cells().getFirst().text()).isEqualTo("N60#1");
  }

  @Test
  void of_too_many_references_the_far_ones_are_written() {
    TraceBuilder b = new TraceBuilder("G").object(1, "G", "g").thread(1, "T1");
    for (int i = 0; i < 30; i++) {
      b.node(10 + i, "N", "N" + i).set(10 + i, "one", ref(10 + (i + 7) % 30));
      b.set(10 + i, "two", ref(10 + (i + 11) % 30));
      b.set(1, "f" + i, ref(10 + i));
    }
    HeapScene scene = at(b.read(1, 1, "f0").build(), 1);
    assertThat(box(scene, 10).cells().getFirst().text()).isEqualTo("N7#1");
    assertThat(scene.arrows()).hasSize(30);
  }

  @Test
  void an_object_with_many_fields_says_how_many_are_left_out() {
    TraceBuilder b = new TraceBuilder("S").object(1, "S", "s").node(2, "N", "A");
    for (int i = 0; i < 12; i++) {
      b.set(2, "field" + i, Value.of("" + i));
    }
    b.set(1, "head", ref(2)).thread(1, "T1");
    List<Cell> cells = box(at(b.read(1, 1, "head").build(), 1), 2).cells();
    assertThat(cells).hasSize(9);
    assertThat(cells.getLast().name()).isEqualTo("… 4 more fields");
  }

  static Stream<Trace> samples() {
    return HeapPlacesTest.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void no_arrow_crosses_a_box(Trace trace) {
    for (int step = 0; step <= trace.last(); step++) {
      HeapScene scene = at(trace, step);
      for (Arrow arrow : scene.arrows()) {
        for (int i = 1; i < arrow.line().size(); i++) {
          for (Box box : scene.boxes()) {
            assertThat(crosses(arrow.line().get(i - 1), arrow.line().get(i), box))
                .as("after step %d the arrow of %s and %s", step, arrow.slot(), box.title())
                .isFalse();
          }
        }
      }
    }
  }

  private static boolean crosses(Point from, Point to, Box box) {
    for (int i = 1; i < 40; i++) {
      Point p = from.toward(to, i / 40.0);
      boolean inside =
          p.x() > box.x() + 1
              && p.x() < box.x() + box.width() - 1
              && p.y() > box.y() + 1
              && p.y() < box.y() + box.height() - 1;
      if (inside) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everything_lies_within_the_picture(Trace trace) {
    for (int step = 0; step <= trace.last(); step++) {
      HeapScene scene = at(trace, step);
      for (Arrow arrow : scene.arrows()) {
        assertThat(arrow.line())
            .allSatisfy(
                p -> {
                  assertThat(p.x()).isBetween(0.0, scene.width() + HeapMetrics.GUTTER);
                  assertThat(p.y()).isBetween(0.0, scene.height());
                });
      }
      for (Box box : scene.boxes()) {
        assertThat(box.x()).isGreaterThanOrEqualTo(4);
        assertThat(box.x() + box.width()).isLessThanOrEqualTo(scene.width());
        assertThat(box.y() + box.height()).isLessThanOrEqualTo(scene.height());
      }
    }
  }

  @Test
  void fields_that_count_in_a_ring_stand_below_its_elements() {
    HeapScene scene = at(Structures.ring(), 1);
    assertThat(scene.cursors()).extracting(Cursor::text).containsExactly("head", "tail");
    Box ring = box(scene, 2);
    assertThat(scene.cursors().getFirst().x()).isEqualTo(ring.x() + 3 * 48 + 24);
    assertThat(scene.cursors().getLast().x()).isEqualTo(ring.x() + 6 * 48 + 24);
    assertThat(ring.height()).isEqualTo(62);
    assertThat(at(Structures.table(), 1).cursors()).isEmpty();
    assertThat(box(at(Structures.table(), 1), 2).height()).isEqualTo(42);
  }

  @Test
  void of_a_long_array_the_page_is_shown_in_which_something_counts() {
    assertThat(ObjectCells.firstOfPage(16, 16, 15)).isZero();
    assertThat(ObjectCells.firstOfPage(64, 16, 14)).isZero();
    assertThat(ObjectCells.firstOfPage(64, 16, 15)).isEqualTo(15);
    assertThat(ObjectCells.firstOfPage(64, 16, 28)).isEqualTo(15);
    assertThat(ObjectCells.firstOfPage(64, 16, 29)).isEqualTo(29);
    assertThat(ObjectCells.firstOfPage(64, 16, 63)).isEqualTo(49);
  }

  @Test
  void of_many_fields_those_are_shown_that_ever_change_and_padding_is_not() {
    TraceBuilder b = new TraceBuilder("X").object(1, "X", "x").object(2, "Pool", "pool");
    b.set(1, "pool", ref(2)).thread(1, "T1");
    for (int i = 0; i < 12; i++) {
      b.set(2, "f" + i, Value.of("0"));
    }
    for (int i = 0; i < 8; i++) {
      b.set(2, "p" + i, Value.of("0"));
    }
    HeapScene scene = at(b.write(1, 2, "f11", Value.of("1")).build(), 1);
    assertThat(box(scene, 2).cells())
        .extracting(Cell::name)
        .containsExactly("f0", "f1", "f2", "f3", "f4", "f5", "f6", "f11", "… 4 more fields");
  }
}
