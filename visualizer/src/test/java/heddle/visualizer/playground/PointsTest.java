package heddle.visualizer.playground;

import static heddle.visualizer.playground.SampleOrders.PENDING;
import static heddle.visualizer.playground.SampleOrders.POP;
import static heddle.visualizer.playground.SampleOrders.PUSH_1;
import static heddle.visualizer.playground.SampleOrders.PUSH_2;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.report.Ordering;
import heddle.model.report.Ordering.Call;
import heddle.model.report.Ordering.Longest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTest {
  private final Points points =
      Points.arranged(SampleOrders.of(null), List.of(PUSH_2, PUSH_1, POP));

  private static void assertWithin(Points points) {
    for (int number : points.order()) {
      assertThat(points.moment(number))
          .isBetween(points.call(number).begin(), points.call(number).end());
    }
    assertThat(points.order().stream().map(points::moment).toList())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void points_stand_in_their_calls_in_the_order_that_was_wanted() {
    assertThat(points.order()).containsExactly(PUSH_2, PUSH_1, POP);
    assertWithin(points);
    assertThat(points.has(PENDING)).isFalse();
  }

  @Test
  void a_point_is_dragged_no_farther_than_its_call_reaches() {
    assertThat(points.moved(PUSH_1, 2).order()).containsExactly(PUSH_1, PUSH_2, POP);
    assertThat(points.moved(PUSH_1, 2).moment(PUSH_1)).isEqualTo(2);
    assertWithin(points.moved(PUSH_1, -100));
    assertWithin(points.moved(PUSH_1, 100));
    assertThat(points.moved(PUSH_1, 100).moment(PUSH_1)).isBetween(4.4, 4.5);
    assertThat(points.moved(POP, 0).order()).containsExactly(PUSH_2, PUSH_1, POP);
  }

  @Test
  void no_two_points_are_at_the_same_moment() {
    Points same = points.moved(PUSH_1, points.moment(PUSH_2));
    assertThat(same.moment(PUSH_1)).isNotEqualTo(same.moment(PUSH_2));
    assertWithin(same);
  }

  @Test
  void a_point_changes_places_with_its_neighbour_if_they_overlap() {
    Points first = points.shifted(PUSH_1, -1);
    assertThat(first.order()).containsExactly(PUSH_1, PUSH_2, POP);
    assertWithin(first);
    assertThat(first.shifted(PUSH_1, -1)).as("it is the first").isSameAs(first);
    assertThat(first.shifted(PUSH_1, 1))
        .as("back again")
        .extracting(Points::order)
        .isEqualTo(points.order());
    assertThat(points.shifted(PUSH_2, 1).shifted(PUSH_2, 1).order())
        .as("the pop of the same thread stays behind")
        .containsExactly(PUSH_1, PUSH_2, POP);
  }

  @Test
  void a_pending_call_gets_a_point_and_loses_it() {
    Points with = points.toggled(PENDING);
    assertThat(with.order()).containsExactly(PUSH_2, PUSH_1, POP, PENDING);
    assertWithin(with);
    assertThat(with.toggled(PENDING)).isEqualTo(points);
    assertThat(points.toggled(POP)).as("it came back").isSameAs(points);
  }

  @Test
  void every_order_of_calls_that_all_overlap_in_a_single_step_can_be_had() {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(new Call(i, i + 1, "T" + i, "f()", "", "returned", false, i, 6 + 0.01 * i, 0, 6));
    }
    Ordering of =
        new Ordering(
            "",
            "linearizable",
            false,
            calls,
            List.of(),
            List.of(),
            List.of(),
            new Longest(List.of(), -1, "", ""));
    List<Integer> backwards = List.of(5, 4, 3, 2, 1, 0);
    Points all = Points.arranged(of, backwards);
    assertThat(all.order()).isEqualTo(backwards);
    assertWithin(all);
    for (int i = 0; i < 5; i++) {
      all = all.shifted(0, -1);
    }
    assertThat(all.order()).containsExactly(0, 5, 4, 3, 2, 1);
    assertWithin(all);
  }

  @Test
  void points_stay_when_the_run_goes_on_unless_their_order_cannot_count_any_more() {
    Points moved = points.shifted(PUSH_1, -1);
    assertThat(moved.in(SampleOrders.of(null)).order()).isEqualTo(moved.order());
    Ordering later = SampleOrders.of(null);
    List<Call> calls = new ArrayList<>(later.calls());
    Call push = calls.get(PUSH_1);
    calls.set(PUSH_1, new Call(0, 1, "T1", push.text(), "", "returned", false, 3.4, 4.5, 3, 4));
    Ordering other =
        new Ordering(
            "", "linearizable", false, calls, later.asked(), List.of(), List.of(), later.longest());
    assertThat(moved.in(other)).as("push(2) ends before push(1) begins").isNull();
  }

  @Test
  void without_time_a_point_stays_between_those_of_its_thread() {
    Ordering time = SampleOrders.of(null);
    List<Call> calls =
        time.calls().stream()
            .map(
                c ->
                    new Call(
                        c.number(),
                        c.thread(),
                        c.who(),
                        c.text(),
                        c.result(),
                        c.did(),
                        c.pending(),
                        0,
                        8,
                        c.first(),
                        c.last()))
            .toList();
    Ordering sequential =
        new Ordering(
            "", "sequential", true, calls, time.asked(), List.of(), List.of(), time.longest());
    Points free = Points.arranged(sequential, List.of(PUSH_2, POP, PUSH_1));
    assertThat(free.moved(PUSH_1, 0).order()).containsExactly(PUSH_1, PUSH_2, POP);
    assertThat(free.moved(POP, 0).order())
        .as("its push stays first")
        .containsExactly(PUSH_2, POP, PUSH_1);
    assertThat(free.shifted(POP, -1)).isSameAs(free);
  }
}
