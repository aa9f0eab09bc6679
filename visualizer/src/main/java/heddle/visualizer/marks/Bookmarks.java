package heddle.visualizer.marks;

import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Note;
import heddle.model.scenario.Scenario.Order;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.visualizer.session.Outcome;
import heddle.visualizer.session.StepOrder;
import heddle.visualizer.undo.Undo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the user has marked in a scenario's recorded schedules: notes on steps, and orders of steps
 * that are wanted. What is marked in a run that is not recorded records it. Lives on the FX thread.
 */
public final class Bookmarks {
  private static final String NAME = "Bookmarked run";

  private final ReadOnlyObjectWrapper<List<RecordedSchedule>> schedules =
      new ReadOnlyObjectWrapper<>(this, "schedules", List.of());
  private final Undo undo;
  private Scenario scenario;
  private Consumer<String> whenChanged = what -> {};

  /** Has its changes undone there. */
  public Bookmarks(Undo undo) {
    this.undo = undo;
  }

  /** Begins with what the scenario has. */
  public void begin(Scenario other) {
    scenario = other;
    schedules.set(other.schedules());
  }

  /** Who is told, by what was done, that something else is marked than in the file. */
  public void onChange(Consumer<String> listener) {
    whenChanged = listener;
  }

  /** The recorded schedules with their notes. */
  public ReadOnlyObjectProperty<List<RecordedSchedule>> schedulesProperty() {
    return schedules.getReadOnlyProperty();
  }

  /** All notes, by schedule and step. */
  public List<Bookmark> all() {
    return schedules.get().stream()
        .flatMap(r -> r.notes().stream().map(n -> new Bookmark(r, n.step(), n.text())))
        .toList();
  }

  /** The note on a step of a run, if the run came there by a noted schedule. */
  public Optional<Bookmark> at(Trace trace, int step) {
    return all().stream()
        .filter(b -> b.step() == step && came(b.recorded(), trace, step))
        .findFirst();
  }

  private static boolean came(RecordedSchedule recorded, Trace trace, int step) {
    Schedule schedule = Schedule.parse(recorded.schedule());
    return step == 0
        || !schedule.equals(Schedule.EMPTY)
            && trace.last() >= step
            && begins(schedule, trace.scheduleTo(step));
  }

  private static boolean begins(Schedule whole, Schedule part) {
    return part.length() <= whole.length() && whole.prefix(part.length()).equals(part);
  }

  /** Puts this note on a step of a run, in place of another; an empty one takes it away. */
  public void note(Trace trace, int step, String text) {
    List<RecordedSchedule> now = new ArrayList<>(schedules.get());
    int index = index(now, trace, step);
    if (index < 0) {
      if (text.isBlank()) {
        return;
      }
      now.add(recorded(now, trace));
      index = now.size() - 1;
    }
    RecordedSchedule old = now.get(index);
    List<Note> notes = new ArrayList<>(old.notes());
    notes.removeIf(n -> n.step() == step);
    if (!text.isBlank()) {
      notes.add(new Note(step, text.strip()));
    }
    notes.sort(Comparator.comparingInt(Note::step));
    now.set(index, old.withNotes(List.copyOf(notes)));
    change("note on step " + step, now);
  }

  /** Wishes that a step of a run came before another; nothing if that is wished already. */
  public void order(Trace trace, Order wanted) {
    List<RecordedSchedule> now = new ArrayList<>(schedules.get());
    int index = -1;
    for (int i = 0; i < now.size() && index < 0; i++) {
      index = Schedule.parse(now.get(i).schedule()).equals(trace.schedule()) ? i : -1;
    }
    if (index < 0) {
      now.add(recorded(now, trace));
      index = now.size() - 1;
    }
    RecordedSchedule old = now.get(index);
    if (!old.orders().contains(wanted)) {
      List<Order> orders = new ArrayList<>(old.orders());
      orders.add(wanted);
      now.set(index, old.withOrders(List.copyOf(orders)));
      change("order of steps " + wanted.first() + " and " + wanted.then(), now);
    }
  }

  /** All orders that are wished for. */
  public List<WantedOrder> orders() {
    return schedules.get().stream()
        .flatMap(r -> r.orders().stream().map(o -> new WantedOrder(r, o)))
        .toList();
  }

  /** The same as rules for runs that go on by themselves. */
  public List<StepOrder> inForce() {
    return orders().stream()
        .flatMap(
            o ->
                StepOrder.of(
                    Schedule.parse(o.recorded().schedule()), o.order().first(), o.order().then())
                    .stream())
        .toList();
  }

  /** Wishes something no longer. */
  public void remove(WantedOrder known) {
    List<RecordedSchedule> now = new ArrayList<>(schedules.get());
    int index = now.indexOf(known.recorded());
    if (index >= 0) {
      List<Order> orders = new ArrayList<>(known.recorded().orders());
      orders.remove(known.order());
      now.set(index, known.recorded().withOrders(List.copyOf(orders)));
      change("remove an order of steps", now);
    }
  }

  private void change(String what, List<RecordedSchedule> now) {
    List<RecordedSchedule> before = schedules.get();
    List<RecordedSchedule> after = List.copyOf(now);
    set(what, after);
    undo.did(what, scenario, () -> set(what, before), () -> set(what, after));
  }

  private void set(String what, List<RecordedSchedule> now) {
    schedules.set(now);
    whenChanged.accept(what);
  }

  /** The schedule that has a note there already, or else one that is the whole run's. */
  private int index(List<RecordedSchedule> all, Trace trace, int step) {
    Optional<Bookmark> known = at(trace, step);
    for (int i = 0; i < all.size(); i++) {
      RecordedSchedule r = all.get(i);
      boolean whole = known.isEmpty() && Schedule.parse(r.schedule()).equals(trace.schedule());
      if (whole || known.filter(b -> b.recorded().equals(r)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static RecordedSchedule recorded(List<RecordedSchedule> others, Trace trace) {
    int number = 1;
    while (called(others, NAME + " " + number)) {
      number++;
    }
    String kind = Outcome.failure(trace).map(f -> f.kind().id()).orElse("");
    return new RecordedSchedule(NAME + " " + number, trace.schedule().toString(), kind, List.of());
  }

  private static boolean called(List<RecordedSchedule> all, String name) {
    return all.stream().anyMatch(r -> r.name().equals(name));
  }
}
