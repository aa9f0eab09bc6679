package heddle.visualizer.drawing;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.visualizer.undo.Undo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What was drawn upon the pictures, by moment: it is seen wherever a run comes to the same step by
 * the same decisions. Lives on the FX thread.
 */
public final class Drawings {
  private record Moment(String className, Schedule schedule) {}

  private final Map<Moment, List<Drawing>> drawn = new LinkedHashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private final BooleanProperty drawing = new SimpleBooleanProperty(this, "drawing");
  private Consumer<Consumer<String>> asks = taker -> {};
  private Undo undo = new Undo();
  private DrawingFile file;

  /** Has what is in this file, and keeps there what there is when it is told to. */
  public void keepIn(Path place) {
    file = new DrawingFile(place);
    for (DrawingFile.Kept kept : file.read()) {
      Moment moment = new Moment(kept.className(), kept.schedule());
      drawn.computeIfAbsent(moment, k -> new ArrayList<>()).add(kept.drawing());
    }
  }

  /** Writes everything down, for the next window; returns whether that was possible. */
  public boolean keep() {
    List<DrawingFile.Kept> all = new ArrayList<>();
    drawn.forEach(
        (moment, drawings) ->
            drawings.forEach(
                d -> all.add(new DrawingFile.Kept(moment.className(), moment.schedule(), d))));
    return file != null && file.write(all);
  }

  /** Whether the mouse draws. */
  public BooleanProperty drawingProperty() {
    return drawing;
  }

  /** Who is told that something was drawn or taken away. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Where it is undone that something was drawn or taken away. */
  public void undoneBy(Undo place) {
    undo = place;
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
    List<Drawing> here = here(trace, drawing.step());
    put(here, drawing);
    undo.did(
        "drawing on step " + drawing.step(),
        null,
        () -> remove(here, drawing),
        () -> put(here, drawing));
  }

  /** Takes away what was drawn last at a step; returns whether there was anything. */
  public boolean takeBack(Trace trace, int step) {
    List<Drawing> here = here(trace, step);
    if (here.isEmpty()) {
      return false;
    }
    Drawing last = here.getLast();
    remove(here, last);
    undo.did("removal of a drawing", null, () -> put(here, last), () -> remove(here, last));
    return true;
  }

  private List<Drawing> here(Trace trace, int step) {
    return drawn.computeIfAbsent(moment(trace, step), k -> new ArrayList<>());
  }

  private void put(List<Drawing> here, Drawing drawing) {
    here.add(drawing);
    changed();
  }

  private void remove(List<Drawing> here, Drawing drawing) {
    here.remove(drawing);
    changed();
  }

  private void changed() {
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
