package heddle.visualizer.locks;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.history.History;
import heddle.visualizer.locks.LocksScene.Caption;
import heddle.visualizer.locks.LocksScene.Edge;
import heddle.visualizer.locks.LocksScene.Kind;
import heddle.visualizer.locks.LocksScene.LockBox;
import heddle.visualizer.locks.LocksScene.Ring;
import heddle.visualizer.locks.LocksScene.Role;
import heddle.visualizer.locks.LocksScene.ThreadBox;
import heddle.visualizer.sample.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocksLayoutTest {
  private static LocksScene at(Trace trace, int step) {
    return new LocksLayout(
            History.of(trace), text -> text.length() * 6.0, text -> text.length() * 7.0)
        .at(trace.stateAt(step), 700);
  }

  @Test
  void nothing_is_locked_at_first() {
    assertThat(LocksLayout.nothing(Samples.philosophers(2).stateAt(0))).isTrue();
    assertThat(LocksLayout.nothing(Samples.philosophers(2).stateAt(1))).isFalse();
    assertThat(LocksLayout.nothing(Samples.aba().stateAt(13))).isTrue();
  }

  @Test
  void threads_stand_left_and_locks_right() {
    LocksScene scene = at(Samples.monitor(), 6);
    assertThat(scene.threads()).extracting(ThreadBox::x).containsOnly(20.0);
    assertThat(scene.threads()).extracting(ThreadBox::y).containsExactly(20.0, 82.0, 144.0, 206.0);
    assertThat(scene.locks()).containsExactly(new LockBox(1, "buffer", 1, 1, 476, 20, 118, 42));
    assertThat(scene.threads().get(1).words()).isEqualTo("waits for buffer, held by T1");
    assertThat(scene.threads().get(3).words()).isEqualTo("waits to be notified on buffer");
    assertThat(scene.rings()).isEmpty();
    assertThat(scene.captions()).isEmpty();
  }

  @Test
  void edges_say_who_owns_who_waits_and_in_which_order() {
    List<Edge> edges = at(Samples.monitor(), 6).edges();
    assertThat(edges)
        .extracting(Edge::kind)
        .containsExactly(Kind.OWNS, Kind.WAITS, Kind.WAITS, Kind.AWAITS);
    assertThat(edges).extracting(Edge::thread).containsExactly(1, 2, 3, 4);
    assertThat(edges).extracting(Edge::number).as("T3 came first").containsExactly(0, 2, 1, 1);
    assertThat(edges.getFirst().xs().getFirst()).as("from the lock").isEqualTo(476.0);
    assertThat(edges.getFirst().xs().getLast()).as("to its owner").isEqualTo(196.0);
    assertThat(edges.get(1).xs().getFirst()).isEqualTo(196.0);
    assertThat(edges.get(1).xs().getLast()).isEqualTo(476.0);
  }

  @Test
  void a_lock_keeps_its_place_when_others_come_into_use() {
    Trace trace = Samples.philosophers(3);
    LockBox second = at(trace, 2).locks().getLast();
    assertThat(second.name()).isEqualTo("forks[1]");
    assertThat(at(trace, 5).locks()).contains(second);
  }

  @Test
  void a_ring_has_its_own_box_with_lock_and_line_on_each_arrow() {
    LocksScene scene = at(Samples.philosophers(2), 4);
    assertThat(scene.rings())
        .extracting(Ring::title)
        .containsExactly("T1 and T2 wait for each other");
    assertThat(scene.threads()).extracting(ThreadBox::role).containsOnly(Role.IN_RING);
    assertThat(scene.threads().get(0).middleY()).isEqualTo(scene.threads().get(1).middleY());
    assertThat(scene.edges()).extracting(Edge::kind).containsOnly(Kind.RING);
    assertThat(scene.edges())
        .extracting(Edge::label)
        .containsExactly(List.of("forks[1]", "line 49"), List.of("forks[0]", "line 49"));
    assertThat(scene.locks()).isEmpty();
    assertThat(scene.captions())
        .extracting(Caption::text)
        .first()
        .asString()
        .startsWith("T1 holds forks[0] (since step 1) and waits for forks[1]");
  }

  @Test
  void an_arrow_of_a_ring_touches_no_box() {
    for (int seats = 2; seats <= 8; seats++) {
      LocksScene scene = at(Samples.philosophers(seats), 2 * seats);
      for (Edge e : scene.edges()) {
        assertThat(e.xs()).as("arrows of " + seats).hasSizeGreaterThan(3);
        for (int i = 0; i < e.xs().size(); i++) {
          for (ThreadBox b : scene.threads()) {
            double x = e.xs().get(i);
            double y = e.ys().get(i);
            boolean inside =
                x > b.x() && x < b.x() + b.width() && y > b.y() && y < b.y() + b.height();
            assertThat(inside).as("%d seats, arrow of T%d", seats, e.thread()).isFalse();
          }
        }
      }
    }
  }

  @Test
  void boxes_of_a_ring_do_not_overlap_and_lie_within_its_frame() {
    for (int seats = 2; seats <= 8; seats++) {
      LocksScene scene = at(Samples.philosophers(seats), 2 * seats);
      Ring frame = scene.rings().getFirst();
      for (ThreadBox a : scene.threads()) {
        assertThat(a.x()).isGreaterThan(frame.x());
        assertThat(a.x() + a.width()).isLessThan(frame.x() + frame.width());
        assertThat(a.y()).isGreaterThan(frame.y() + 24);
        assertThat(a.y() + a.height()).isLessThan(frame.y() + frame.height());
        for (ThreadBox b : scene.threads()) {
          boolean apart =
              a == b
                  || Math.abs(a.x() - b.x()) >= a.width()
                  || Math.abs(a.y() - b.y()) >= a.height();
          assertThat(apart).as("%s and %s of %d", a.name(), b.name(), seats).isTrue();
        }
      }
    }
  }

  @Test
  void each_ring_has_a_box_and_the_others_stand_below() {
    Trace trace = Samples.twoRings();
    LocksScene scene = at(trace, trace.last());
    assertThat(scene.rings())
        .extracting(Ring::title)
        .containsExactly("T1 and T2 wait for each other", "T3 and T4 wait for each other");
    ThreadBox victim = scene.threads().get(4);
    assertThat(victim.name()).isEqualTo("T5");
    assertThat(victim.role()).isEqualTo(Role.VICTIM);
    assertThat(victim.y())
        .isGreaterThan(scene.rings().getLast().y() + scene.rings().getLast().height());
    assertThat(scene.threads().get(5).role()).isEqualTo(Role.ORDINARY);
    assertThat(scene.locks()).extracting(LockBox::name).containsExactly("a");
    assertThat(scene.captions().getFirst().text())
        .isEqualTo(
            "T1 holds a and waits for b (line 10); T2 holds b and waits for a (line 20). No step"
                + " from here can change this,");
  }
}
