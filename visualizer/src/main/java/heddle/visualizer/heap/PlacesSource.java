package heddle.visualizer.heap;

import heddle.visualizer.history.Shapes;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * Keeps the places of objects in the window on display at hand: those of a few steps are worked out
 * at once, those of many in the background. Lives on the FX thread.
 */
final class PlacesSource {
  /** More new steps than this are looked at in the background. */
  private static final int LONG = 256;

  private final Runnable ready;
  private HeapWindow window;
  private HeapWindow coming;
  private Shapes shapes;
  private HeapPlaces places;

  /** Tells when places that were asked for are at hand. */
  PlacesSource(Runnable ready) {
    this.ready = ready;
  }

  /** The places of a window; {@code null} if they are not at hand yet. */
  HeapPlaces of(HeapWindow wanted, Shapes itsShapes) {
    if (wanted.same(window) && itsShapes == shapes) {
      return places;
    }
    boolean more = places != null && itsShapes == shapes && window.goesOnTo(wanted);
    int known = more ? window.last() + 1 : wanted.first();
    if (wanted.last() + 1 - known > LONG) {
      workOut(wanted, itsShapes);
      return null;
    }
    if (more) {
      places.add(wanted.trace().steps().subList(known, wanted.last() + 1));
    } else {
      places = HeapPlaces.of(wanted, itsShapes);
    }
    window = wanted;
    shapes = itsShapes;
    return places;
  }

  private void workOut(HeapWindow wanted, Shapes itsShapes) {
    if (!wanted.same(coming)) {
      coming = wanted;
      CompletableFuture.supplyAsync(() -> HeapPlaces.of(wanted, itsShapes))
          .thenAccept(found -> Platform.runLater(() -> take(wanted, itsShapes, found)));
    }
  }

  private void take(HeapWindow wanted, Shapes itsShapes, HeapPlaces found) {
    if (wanted.same(coming)) {
      coming = null;
      window = wanted;
      shapes = itsShapes;
      places = found;
      ready.run();
    }
  }
}
