package heddle.visualizer.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneRowsTest {
  @Test
  void few_lanes_stand_in_the_middle() {
    LaneRows rows = new LaneRows(List.of(1, 2), 100);
    assertThat(rows.pitch()).isEqualTo(22);
    assertThat(rows.bar()).isEqualTo(14);
    assertThat(rows.middle(1)).isEqualTo(39);
    assertThat(rows.middle(2)).isEqualTo(61);
  }

  @Test
  void many_lanes_share_the_height() {
    LaneRows rows = new LaneRows(IntStream.rangeClosed(1, 14).boxed().toList(), 100);
    assertThat(rows.pitch()).isEqualTo(6);
    assertThat(rows.middle(14)).isLessThan(100);
  }

  @Test
  void a_height_belongs_to_the_lane_that_is_there() {
    LaneRows rows = new LaneRows(List.of(1, 2), 100);
    assertThat(rows.threadAt(40)).isEqualTo(1);
    assertThat(rows.threadAt(70)).isEqualTo(2);
    assertThat(rows.threadAt(5)).isZero();
  }

  @Test
  void names_have_the_room_that_they_need_within_reason() {
    assertThat(LaneRows.label(List.of("T1", "T2"), text -> text.length() * 8.0)).isEqualTo(56);
    assertThat(LaneRows.label(List.of("producer"), text -> text.length() * 8.0)).isEqualTo(88);
    assertThat(LaneRows.label(List.of("a".repeat(90)), text -> text.length() * 8.0)).isEqualTo(140);
  }
}
