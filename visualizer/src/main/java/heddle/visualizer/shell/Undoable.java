package heddle.visualizer.shell;

import heddle.visualizer.fold.StepFilter;
import heddle.visualizer.session.Breakpoint;
import heddle.visualizer.session.Breakpoints;
import heddle.visualizer.session.Held;
import heddle.visualizer.session.Session;
import heddle.visualizer.stacks.StacksView;
import heddle.visualizer.undo.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;

/**
 * What the user does to what is stepped, but not by choosing steps, and how it is called: steps
 * themselves are never lost, and have back and forward for themselves.
 */
final class Undoable {
  private final Undo undo;

  Undoable(Undo undo) {
    this.undo = undo;
  }

  /** Breakpoints, frozen threads, filters, and what belongs to a scenario that is left. */
  void session(Session session) {
    session
        .experimentProperty()
        .addListener((o, was, now) -> undo.keepOnly(Set.of(now, now.scenario())));
    session.viewpoint().drawings().undoneBy(undo);
    breakpoints(session.journey().breakpoints());
    Held held = session.journey().held();
    undo.watch(held.choiceProperty(), held::choose, Undoable::held);
    undo.watch(
        session.viewpoint().pins().choiceProperty(),
        session.viewpoint().pins()::choose,
        (was, now) ->
            now.threads().size() + now.values().size() < was.threads().size() + was.values().size()
                ? "unpin"
                : "pin");
    undo.watch(
        session.viewpoint().folding().choiceProperty(),
        session.experimentProperty()::get,
        session.viewpoint().folding()::choose,
        (was, now) -> was.level() == now.level() ? "open or close a fold" : "how much is folded");
    undo.watch(
        session.statementsProperty(),
        session.statementsProperty()::set,
        (was, now) -> now ? "step by statements" : "step by operations");
    undo.watch(
        session.viewpoint().folding().filterProperty(),
        session.experimentProperty()::get,
        session.viewpoint().folding()::only,
        (was, now) -> now.equals(StepFilter.NONE) ? "list all steps" : "filter of steps");
  }

  private void breakpoints(Breakpoints breakpoints) {
    List<Breakpoint> before = new ArrayList<>(breakpoints.all());
    breakpoints
        .all()
        .addListener(
            (ListChangeListener<Breakpoint>)
                c -> {
                  List<Breakpoint> was = List.copyOf(before);
                  List<Breakpoint> now = List.copyOf(breakpoints.all());
                  before.clear();
                  before.addAll(now);
                  undo.did(
                      breakpoints(was, now),
                      null,
                      () -> breakpoints.replace(was),
                      () -> breakpoints.replace(now));
                });
  }

  private static String breakpoints(List<Breakpoint> was, List<Breakpoint> now) {
    List<Breakpoint> more = new ArrayList<>(now);
    more.removeAll(was);
    List<Breakpoint> less = new ArrayList<>(was);
    less.removeAll(now);
    if (!more.isEmpty()) {
      return "breakpoint " + more.getFirst();
    }
    return less.size() == 1 ? "remove breakpoint " + less.getFirst() : "remove all breakpoints";
  }

  private static String held(Held.Choice was, Held.Choice now) {
    if (now.equals(Held.Choice.NONE)) {
      return "let all threads run";
    } else if (was.solo() != now.solo()) {
      return now.solo() == 0 ? "solo no longer" : "solo of thread " + now.solo();
    }
    Set<Integer> frozen = new TreeSet<>(now.frozen());
    frozen.removeAll(was.frozen());
    Set<Integer> thawed = new TreeSet<>(was.frozen());
    thawed.removeAll(now.frozen());
    return frozen.isEmpty() ? "thaw thread " + first(thawed) : "freeze thread " + first(frozen);
  }

  private static int first(Set<Integer> threads) {
    return threads.stream().findFirst().orElse(0);
  }

  /** Expressions that are watched. */
  void watches(StacksView stacks) {
    undo.watch(
        stacks.watchedProperty(),
        stacks::watch,
        (was, now) ->
            now.size() >= was.size()
                ? "watch " + now.getLast()
                : "watch no longer "
                    + was.stream().filter(w -> !now.contains(w)).findFirst().orElse(""));
  }

  /** Whether a pane is shown. */
  void shown(String pane, BooleanProperty shown) {
    undo.watch(shown, shown::set, (was, now) -> (now ? "show " : "hide ") + pane);
  }
}
