package heddle.visualizer.drawing;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What was drawn upon the pictures, by moment: it is seen wherever a run comes to the same step by
 * the same decisions. Lives on the FX thread, and as long as the window.
 */
public final class Drawings {
  private record Moment(String className, Schedule schedule) {}

  private final Map<Moment, List<Drawing>> drawn = new HashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private final BooleanProperty drawing = new SimpleBooleanProperty(this, "drawing");
  private Consumer<Consumer<String>> asks = taker -> {};

  /** Whether the mouse draws. */
  public BooleanProperty drawingProperty() {
    return drawing;
  }

  /** Who is told that something was drawn or taken away. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Who asks for words, and hands them on. */
  public void wordsFrom(Consumer<Consumer<String>> source) {
    asks = source;
  }

  /** Asks for words. */
  void ask(Consumer<String> taker) {
    asks.accept(taker);
  }

  private static Moment moment(Trace trace, int step) {
    return new Moment(trace.className(), trace.scheduleTo(step));
  }

  /** What was drawn upon a picture at a step of a run. */
  List<Drawing> at(Trace trace, int step, String view) {
    if (drawn.isEmpty()) {
      return List.of();
    }
    return drawn.getOrDefault(moment(trace, step), List.of()).stream()
        .filter(d -> d.view().equals(view))
        .toList();
  }

  /** Keeps this from now on. */
  void add(Trace trace, Drawing drawing) {
    drawn.computeIfAbsent(moment(trace, drawing.step()), k -> new ArrayList<>()).add(drawing);
    changed();
  }

  /** Takes away what was drawn last at a step; returns whether there was anything. */
  public boolean takeBack(Trace trace, int step) {
    List<Drawing> here = drawn.getOrDefault(moment(trace, step), new ArrayList<>());
    if (here.isEmpty()) {
      return false;
    }
    here.removeLast();
    changed();
    return true;
  }

  private void changed() {
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
