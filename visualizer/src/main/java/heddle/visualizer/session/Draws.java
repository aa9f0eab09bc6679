package heddle.visualizer.session;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import java.util.List;

/** The random numbers that a step has drawn. */
public final class Draws {
  private Draws() {}

  /** The random numbers that a step has drawn, in order. */
  public static List<Event> of(Trace trace, int step) {
    return trace.steps().get(step).events().stream()
        .filter(e -> e.kind() == EventKind.DRAW && e.thread() > 0)
        .toList();
  }

  /** How many numbers might have been drawn. */
  public static int count(Event draw) {
    return number(draw.update().text()) - number(draw.expected().text());
  }

  /** The number at this place among those that might have been drawn, from 0. */
  public static int number(Event draw, int place) {
    return number(draw.expected().text()) + place;
  }

  private static int place(Event draw) {
    return number(draw.after().text()) - number(draw.expected().text());
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  /** The decisions up to a step, in which another random number is drawn. */
  static Schedule otherwise(Trace trace, int step, int which, int place) {
    Step taken = trace.steps().get(step);
    Schedule schedule = trace.scheduleTo(step - 1).plus(taken.thread());
    for (int choice : taken.choices()) {
      schedule = choice < Schedule.DRAWN ? schedule.plus(-choice) : schedule;
    }
    List<Event> draws = of(trace, step);
    for (int i = 0; i < which; i++) {
      schedule = schedule.plus(-Schedule.DRAWN - place(draws.get(i)));
    }
    return schedule.plus(-Schedule.DRAWN - place);
  }
}
