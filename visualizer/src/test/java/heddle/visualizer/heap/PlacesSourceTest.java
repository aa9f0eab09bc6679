package heddle.visualizer.heap;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.Fx;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Shapes;
import heddle.visualizer.sample.Samples;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlacesSourceTest {
  private static final int PATIENCE_SECONDS = 60;

  @Test
  void aShortRunIsLaidOutAtOnceAndGoesOn() {
    Trace whole = Samples.aba();
    Trace begun = new Trace(whole.className(), whole.steps().subList(0, 6), false);
    Trace more = begun.plus(whole.steps().subList(6, 14), true);
    Shapes shapes = History.of(whole).shapes();
    PlacesSource source = new PlacesSource(() -> {});
    HeapPlaces first = source.of(HeapWindow.of(begun, 0), shapes);
    assertThat(first.at(2, 5)).contains(new Place(false, 0, 0));
    HeapPlaces second = source.of(HeapWindow.of(more, 0), shapes);
    assertThat(second).as("what is known is not worked out again").isSameAs(first);
    assertThat(second.at(2, 12)).contains(new Place(true, 0, 1));
    assertThat(source.of(HeapWindow.of(whole, 0), shapes)).isNotSameAs(first);
  }

  @Test
  void aLongOneIsLaidOutInTheBackground() {
    Trace run = Samples.longRun(3_000);
    Shapes shapes = History.of(run).shapes();
    HeapWindow window = HeapWindow.of(run, 0);
    CompletableFuture<Void> told = new CompletableFuture<>();
    PlacesSource source = Fx.call(() -> new PlacesSource(() -> told.complete(null)));
    assertThat(Fx.call(() -> source.of(window, shapes))).isNull();
    told.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    assertThat(Fx.call(() -> source.of(window, shapes))).isNotNull();
  }
}
