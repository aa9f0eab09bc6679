package heddle.visualizer.gallery;

import heddle.model.trace.Trace;
import heddle.visualizer.Fx;
import heddle.visualizer.causal.CausalView;
import heddle.visualizer.columns.ColumnsView;
import heddle.visualizer.findings.FindingsView;
import heddle.visualizer.heap.HeapView;
import heddle.visualizer.lanes.LanesView;
import heddle.visualizer.locks.LocksView;
import heddle.visualizer.operations.OperationsView;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import heddle.visualizer.sample.Structures;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.transcript.TranscriptView;
import heddle.visualizer.values.ValuesView;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class EveryPictureTest {
  private static final List<BiFunction<Viewpoint, Theme, Region>> VIEWS =
      List.of(
          ColumnsView::new,
          LanesView::new,
          HeapView::new,
          LocksView::new,
          OperationsView::new,
          CausalView::new,
          TranscriptView::new,
          FindingsView::new,
          ValuesView::new);

  private static List<Trace> runs() {
    return List.of(
        Samples.aba(),
        Samples.aba().prefix(0),
        Samples.stamped(),
        Samples.lostUpdate(),
        Samples.philosophers(5),
        Samples.monitor(),
        Samples.twoRings(),
        Samples.longRun(400),
        Structures.queue(),
        Structures.tree(),
        Structures.table(),
        Structures.ring(),
        Structures.chain(70));
  }

  @Test
  void every_view_draws_every_step_of_every_run_in_any_order_and_size() {
    Random random = new Random(7);
    for (BiFunction<Viewpoint, Theme, Region> view : VIEWS) {
      Fx.run(
          () -> {
            Showcase<Region> c = new Showcase<>(view, 500, 300);
            for (Trace run : runs()) {
              for (int i = 0; i <= 2 * run.last(); i++) {
                c.show(run, random.nextInt(run.last() + 1));
                c.view().resize(random.nextInt(40, 900), random.nextInt(40, 500));
                c.view().layout();
              }
            }
          });
    }
  }
}
