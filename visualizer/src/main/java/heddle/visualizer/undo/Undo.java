package heddle.visualizer.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * All changes that the user has made to the window and to what belongs to scenarios, latest first:
 * one list for everything, so that the same key takes back whatever was done last. Lives on the FX
 * thread.
 */
public final class Undo {
  private static final int MOST = 200;

  /**
   * A change.
   *
   * @param name what was done, as "Undo: move pane Heap" says it
   * @param place what it belongs to, if only to that: without it the change means nothing
   * @param merges changes in a row with the same one are one change; {@code null} for none
   */
  private record Change(String name, Object place, Object merges, Runnable back, Runnable again) {}

  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();
  private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper(this, "next", "");
  private final ReadOnlyStringWrapper nextAgain = new ReadOnlyStringWrapper(this, "nextAgain", "");
  private boolean quiet;

  /** What would be taken back, in a few words; empty if there is nothing. */
  public ReadOnlyStringProperty nextProperty() {
    return next.getReadOnlyProperty();
  }

  /** What would be made again; empty if there is nothing. */
  public ReadOnlyStringProperty nextAgainProperty() {
    return nextAgain.getReadOnlyProperty();
  }

  /**
   * Notes a change that was made.
   *
   * @param name what was done
   * @param place what it belongs to, or {@code null}; see {@link #keepOnly}
   * @param back takes it back
   * @param again makes it again
   */
  public void did(String name, Object place, Runnable back, Runnable again) {
    note(new Change(name, place, null, back, again));
  }

  /** The same; it is one with the change before it if that was of the same kind. */
  public void didMore(String name, Object kind, Runnable back, Runnable again) {
    note(new Change(name, null, kind, back, again));
  }

  private void note(Change change) {
    if (quiet) {
      return;
    }
    Change latest = done.peek();
    boolean one =
        latest != null && change.merges() != null && change.merges().equals(latest.merges());
    if (one) {
      done.pop();
    }
    done.push(
        one
            ? new Change(
                change.name(), change.place(), change.merges(), latest.back(), change.again())
            : change);
    if (done.size() > MOST) {
      done.removeLast();
    }
    undone.clear();
    tell();
  }

  /** Makes changes that are not noted, for nobody made them by hand. */
  public void quietly(Runnable changes) {
    boolean was = quiet;
    quiet = true;
    try {
      changes.run();
    } finally {
      quiet = was;
    }
  }

  /** Forgets changes that belong to anything else than these: it is gone from the window. */
  public void keepOnly(Set<?> places) {
    done.removeIf(c -> c.place() != null && !places.contains(c.place()));
    undone.removeIf(c -> c.place() != null && !places.contains(c.place()));
    tell();
  }

  /** Takes the latest change back; nothing if there is none. */
  public void undo() {
    move(done, undone, Change::back);
  }

  /** Makes the change again that was taken back last; nothing if there is none. */
  public void redo() {
    move(undone, done, Change::again);
  }

  private void move(Deque<Change> from, Deque<Change> to, Function<Change, Runnable> what) {
    if (!from.isEmpty()) {
      Change change = from.pop();
      to.push(change);
      quietly(what.apply(change));
      tell();
    }
  }

  private void tell() {
    next.set(done.isEmpty() ? "" : done.peek().name());
    nextAgain.set(undone.isEmpty() ? "" : undone.peek().name());
  }

  /**
   * Notes each change of a value.
   *
   * @param setter sets it
   * @param name says what was done, from the old and the new value
   */
  public <T> void watch(
      ObservableValue<T> value, Consumer<? super T> setter, BiFunction<T, T, String> name) {
    value.addListener(
        (o, was, now) ->
            did(name.apply(was, now), null, () -> setter.accept(was), () -> setter.accept(now)));
  }

  /**
   * Notes each change of a value that belongs to something only.
   *
   * @param place what it belongs to at the time
   */
  public <T> void watch(
      ObservableValue<T> value,
      Supplier<?> place,
      Consumer<? super T> setter,
      BiFunction<T, T, String> name) {
    value.addListener(
        (o, was, now) ->
            did(
                name.apply(was, now),
                place.get(),
                () -> setter.accept(was),
                () -> setter.accept(now)));
  }
}
