package heddle.visualizer.heap;

import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.heap.HeapScene.Flag;
import heddle.visualizer.heap.HeapScene.Tab;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Write;
import heddle.visualizer.session.Subject;
import java.util.List;
import java.util.Optional;

/** What stands at a place of the picture: what a tooltip says of it and which step it leads to. */
final class HeapHits {
  /**
   * Something that was hit.
   *
   * @param hint what a tooltip says
   * @param step the step that made it what it is; -1 if none is known
   * @param subject what can be done something with
   */
  record Hit(String hint, int step, Subject subject) {
    /** A step. */
    static Hit step(String hint, int step) {
      return new Hit(hint, step, new Subject.OfStep(Math.max(0, step)));
    }
  }

  private final History history;
  private final int step;

  HeapHits(History history, int step) {
    this.history = history;
    this.step = step;
  }

  /** What is at a place of the objects. */
  Optional<Hit> at(HeapScene scene, double x, double y) {
    for (Flag f : scene.flags()) {
      if (within(x, y, f.x(), f.y(), f.width(), Flag.HEIGHT)) {
        return Optional.of(new Hit(f.hint(), -1, new Subject.OfValue(null, "", f.hint(), -1)));
      }
    }
    for (Tab t : scene.tabs()) {
      Cell c = t.cell();
      if (within(x, y, c.x(), c.y(), c.width(), c.height())) {
        return Optional.of(written(c, ""));
      }
    }
    for (Box b : scene.boxes()) {
      if (within(x, y, b.x(), b.y(), b.width(), b.height())) {
        return Optional.of(inside(b, x - b.x(), y - b.y()));
      }
    }
    return Optional.empty();
  }

  private Hit inside(Box b, double x, double y) {
    String owner = history.names().object(b.object(), step);
    for (Cell c : b.cells()) {
      if (c.slot() != null && within(x, y, c.x(), c.y(), c.width(), c.height())) {
        return written(c, owner + (c.name().startsWith("[") ? "" : "."));
      }
    }
    int back = history.names().cameBackAt(b.object(), step);
    String what = owner + ", an object of " + history.names().info(b.object()).type();
    Subject object = new Subject.OfObject(b.object(), owner);
    if (back < 0) {
      return new Hit(what, -1, object);
    }
    String who = history.names().thread(history.trace().steps().get(back).thread());
    return new Hit(
        what + ", came back at step " + back + ", put there by " + who + " (click to go there)",
        back,
        object);
  }

  private Hit written(Cell c, String owner) {
    Optional<Write> last = history.writes().last(c.slot(), step);
    if (last.isEmpty()) {
      String name = owner + c.name();
      return new Hit(name, -1, new Subject.OfValue(c.slot(), name, name, -1));
    }
    Write w = last.get();
    String value = c.text().isEmpty() || c.arrow() ? value(w) : c.text();
    String name = owner + c.name();
    return new Hit(
        name
            + " = "
            + value
            + ", written by "
            + history.names().thread(w.thread())
            + (w.thread() == 0 ? "" : " at step " + w.step() + " (click to go there)"),
        w.step(),
        new Subject.OfValue(c.slot(), name, name + " = " + value, w.step()));
  }

  private String value(Write w) {
    return history.names().value(w.value(), step);
  }

  /** What is at a place of the ribbons. */
  Optional<Hit> at(List<Ribbon> ribbons, double x, double y) {
    for (Ribbon r : ribbons) {
      for (Ribbon.Cell c : r.cells()) {
        if (within(x, y, c.x(), r.y(), c.width(), Ribbon.HEIGHT)) {
          return Optional.of(hit(r, c));
        }
      }
      if (r.bracket() != null && y > r.y() + Ribbon.HEIGHT && y < r.y() + Ribbon.HEIGHT + 30) {
        return Optional.of(Hit.step(sentence(r.bracket().step()), r.bracket().step()));
      }
    }
    return Optional.empty();
  }

  private Hit hit(Ribbon r, Ribbon.Cell c) {
    if (c.step() < 0) {
      return Hit.step("some values in between are left out for want of room", -1);
    }
    return Hit.step(
        r.name()
            + " = "
            + c.text()
            + ", written by "
            + history.names().thread(c.thread())
            + (c.thread() == 0 ? "" : " at step " + c.step() + " (click to go there)"),
        c.step());
  }

  private String sentence(int at) {
    return history.trace().steps().get(at).findings().stream()
        .map(f -> f.message())
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  private static boolean within(
      double x, double y, double left, double top, double width, double height) {
    return x >= left && x < left + width && y >= top && y < top + height;
  }
}
