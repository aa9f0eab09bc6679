package heddle.visualizer.marks;

import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Note;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.visualizer.session.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The notes on the steps of a scenario's recorded schedules. A note on a run that is not recorded
 * records it. What is changed can be undone. Lives on the FX thread.
 */
public final class Bookmarks {
  private static final String NAME = "Bookmarked run";

  private final ReadOnlyObjectWrapper<List<RecordedSchedule>> schedules =
      new ReadOnlyObjectWrapper<>(this, "schedules", List.of());
  private final Deque<List<RecordedSchedule>> undone = new ArrayDeque<>();
  private final Deque<List<RecordedSchedule>> done = new ArrayDeque<>();

  /** Begins with what the scenario has. */
  public void begin(Scenario scenario) {
    done.clear();
    undone.clear();
    schedules.set(scenario.schedules());
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
    now.set(index, new RecordedSchedule(old.name(), old.schedule(), old.kind(), notes));
    done.push(schedules.get());
    undone.clear();
    schedules.set(List.copyOf(now));
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

  /** Takes the latest change back; returns whether there was one. */
  public boolean undo() {
    return swap(done, undone);
  }

  /** Makes the change again that was taken back last; returns whether there was one. */
  public boolean redo() {
    return swap(undone, done);
  }

  private boolean swap(Deque<List<RecordedSchedule>> from, Deque<List<RecordedSchedule>> to) {
    if (from.isEmpty()) {
      return false;
    }
    to.push(schedules.get());
    schedules.set(from.pop());
    return true;
  }
}
