package heddle.visualizer.heap;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.heap.HeapHits.Hit;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.session.Subject;
import org.junit.jupiter.api.Test;

class HeapHitsTest {
  private static final Trace ABA = Samples.aba();

  private static HeapScene scene(int step) {
    return new HeapLayout(
            History.of(ABA),
            HeapWindow.of(ABA, 0),
            text -> text.length() * 7.0,
            text -> text.length() * 7.0)
        .at(ABA.stateAt(step));
  }

  private static Hit at(int step, double x, double y) {
    return new HeapHits(History.of(ABA), step).at(scene(step), x, y).orElseThrow();
  }

  private static Subject head(String value, int step) {
    return new Subject.OfValue(new Location(1, "head"), "head", "head = " + value, step);
  }

  @Test
  void a_tab_leads_to_the_step_that_wrote_it_last() {
    assertThat(at(10, 20, 20))
        .isEqualTo(
            new Hit("head = C#1, written by T2 at step 8 (click to go there)", 8, head("C#1", 8)));
    assertThat(at(2, 20, 20))
        .isEqualTo(new Hit("head = A#1, written by the preparation", 0, head("A#1", 0)));
  }

  @Test
  void a_field_leads_to_the_step_that_wrote_it_last() {
    HeapScene scene = scene(12);
    var a = scene.boxes().stream().filter(b -> b.object() == 2).findFirst().orElseThrow();
    assertThat(at(12, a.x() + 5, a.y() + 30))
        .isEqualTo(
            new Hit(
                "A#2.value = 9, written by T2 at step 9 (click to go there)",
                9,
                new Subject.OfValue(new Location(2, "value"), "A#2.value", "A#2.value = 9", 9)));
  }

  @Test
  void a_title_leads_to_the_step_at_which_the_node_came_back() {
    HeapScene scene = scene(12);
    var a = scene.boxes().stream().filter(b -> b.object() == 2).findFirst().orElseThrow();
    assertThat(at(12, a.x() + 5, a.y() + 5))
        .isEqualTo(
            new Hit(
                "A#2, an object of algorithms.stack.NodeCache$Node, came back at step 12, put there"
                    + " by T2 (click to go there)",
                12,
                new Subject.OfObject(2, "A#2")));
  }

  @Test
  void between_things_there_is_nothing() {
    assertThat(new HeapHits(History.of(ABA), 5).at(scene(5), 3, 3)).isEmpty();
  }
}
