package heddle.visualizer.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The threads and values that somebody wants to have before all others, in the order in which they
 * were pinned. They stay pinned when another run is shown. Lives on the FX thread.
 */
public final class Pins {
  /**
   * What is pinned, in the order in which it was.
   *
   * @param threads the threads
   * @param values the names of the values
   */
  public record Choice(List<Integer> threads, List<String> values) {}

  private final ReadOnlyObjectWrapper<Choice> choice =
      new ReadOnlyObjectWrapper<>(this, "choice", new Choice(List.of(), List.of()));
  private final Set<Integer> threads = new LinkedHashSet<>();
  private final Set<String> values = new LinkedHashSet<>();
  private final List<Runnable> listeners = new ArrayList<>();

  /** Who is told that something was pinned, or is no more. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Pins a thread, or no longer. */
  public void toggleThread(int thread) {
    toggle(threads, thread);
  }

  /** Pins all values of this name, or no longer. */
  public void toggleValue(String name) {
    toggle(values, name);
  }

  private <T> void toggle(Set<T> pinned, T one) {
    if (!pinned.remove(one)) {
      pinned.add(one);
    }
    changed();
  }

  /** All that is pinned; changes with each pin. */
  public ReadOnlyObjectProperty<Choice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** Pins exactly these. */
  public void choose(Choice wanted) {
    threads.clear();
    threads.addAll(wanted.threads());
    values.clear();
    values.addAll(wanted.values());
    changed();
  }

  private void changed() {
    List.copyOf(listeners).forEach(Runnable::run);
    choice.set(new Choice(List.copyOf(threads), List.copyOf(values)));
  }

  /** Whether the thread is pinned. */
  public boolean hasThread(int thread) {
    return threads.contains(thread);
  }

  /** Whether values of this name are pinned. */
  public boolean hasValue(String name) {
    return values.contains(name);
  }

  /** How many of these threads are pinned. */
  public int count(Collection<Integer> of) {
    return (int) of.stream().filter(threads::contains).count();
  }

  /** These threads, the pinned ones first. */
  public List<Integer> order(Collection<Integer> of) {
    List<Integer> ordered = new ArrayList<>(threads);
    ordered.retainAll(of);
    of.stream().filter(t -> !threads.contains(t)).forEach(ordered::add);
    return List.copyOf(ordered);
  }
}
