package heddle.visualizer.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heddle.model.trace.Trace;
import heddle.visualizer.heap.HeapScene.Arrow;
import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Style;
import heddle.visualizer.history.History;
import heddle.visualizer.sample.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapTweenTest {
  private final Trace trace = Samples.aba();
  private final HeapLayout layout =
      new HeapLayout(
          History.of(trace),
          HeapWindow.of(trace, 0),
          text -> text.length() * 7.0,
          text -> text.length() * 7.0);
  private final HeapScene from = layout.at(trace.stateAt(4));
  private final HeapScene to = layout.at(trace.stateAt(5));

  private static Box box(HeapScene scene, int object) {
    return scene.boxes().stream().filter(b -> b.object() == object).findFirst().orElseThrow();
  }

  private static List<Point> head(HeapScene scene) {
    return scene.arrows().stream()
        .filter(a -> a.slot().field().equals("head") && a.style() != Style.GONE)
        .map(Arrow::line)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_begins_where_things_stood_and_ends_where_they_stand() {
    HeapTween tween = new HeapTween(from, to);
    assertThat(box(tween.at(0), 2).y()).isEqualTo(box(from, 2).y());
    assertThat(tween.at(1)).isSameAs(to);
  }

  @Test
  void in_the_middle_what_moves_is_half_way() {
    HeapScene half = new HeapTween(from, to).at(0.5);
    assertThat(box(half, 2).y()).isCloseTo((box(from, 2).y() + box(to, 2).y()) / 2, within(1e-9));
    assertThat(box(half, 3)).as("what stays").isEqualTo(box(to, 3));
  }

  @Test
  void a_reference_swings_from_its_old_target_to_the_new_one() {
    HeapScene half = new HeapTween(from, to).at(0.5);
    Point old = head(from).getLast();
    Point now = head(to).getLast();
    assertThat(head(half).getFirst()).isEqualTo(head(to).getFirst());
    assertThat(head(half).getLast().x()).isCloseTo((old.x() + now.x()) / 2, within(1e-6));
  }
}
