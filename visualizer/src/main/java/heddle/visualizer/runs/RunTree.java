package heddle.visualizer.runs;

import heddle.visualizer.runs.SharedStates.Moment;
import heddle.visualizer.session.Run;
import heddle.visualizer.session.Runs;
import heddle.visualizer.session.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.control.TreeItem;

/**
 * Runs as a tree: below each run what its threads do between two switches; below that, at the place
 * where they leave it, the runs that chose otherwise.
 */
final class RunTree {
  /** What is past does not change; only a run's latest segment grows. */
  private final Map<Run, Map<Segment, String>> texts = new WeakHashMap<>();

  private final SharedStates states = new SharedStates();
  private Map<Moment, Integer> shared = Map.of();

  /** The tree below an unseen root. */
  TreeItem<RunItem> of(Runs runs) {
    shared = states.among(runs.all().stream().flatMap(r -> ends(r).stream()).toList());
    TreeItem<RunItem> root = new TreeItem<>();
    root.setExpanded(true);
    runs.all().stream()
        .filter(r -> r.parent().isEmpty())
        .forEach(r -> root.getChildren().add(item(r, runs.all())));
    return root;
  }

  private TreeItem<RunItem> item(Run run, List<Run> all) {
    TreeItem<RunItem> item = new TreeItem<>(new RunItem.Whole(run));
    item.setExpanded(true);
    branchesAt(run, all, 0, run.branchedAfter()).forEach(item.getChildren()::add);
    for (Segment segment : Segment.of(run.trace())) {
      if (segment.last() > run.branchedAfter()) {
        Segment own = segment.from(run.branchedAfter() + 1);
        TreeItem<RunItem> part = new TreeItem<>(part(run, own));
        part.setExpanded(true);
        branchesAt(run, all, own.first(), own.last()).forEach(part.getChildren()::add);
        item.getChildren().add(part);
      }
    }
    return item;
  }

  /** Where a run's own segments end, in the order of its lines. */
  private static List<Moment> ends(Run run) {
    return Segment.of(run.trace()).stream()
        .filter(s -> s.last() > run.branchedAfter())
        .map(s -> new Moment(run, s.last()))
        .toList();
  }

  private RunItem part(Run run, Segment segment) {
    String text =
        texts
            .computeIfAbsent(run, r -> new HashMap<>())
            .computeIfAbsent(segment, s -> SegmentText.of(run.trace(), s));
    return new RunItem.Part(
        run, segment, text, shared.getOrDefault(new Moment(run, segment.last()), 0));
  }

  private List<TreeItem<RunItem>> branchesAt(Run run, List<Run> all, int from, int to) {
    return all.stream()
        .filter(r -> r.parent().equals(Optional.of(run)))
        .filter(r -> from <= r.branchedAfter() && r.branchedAfter() <= to)
        .map(r -> item(r, all))
        .toList();
  }

  /** The line that holds this step of this run, or the run's own. */
  static Optional<TreeItem<RunItem>> find(TreeItem<RunItem> under, Run run, int step) {
    Optional<TreeItem<RunItem>> best =
        under.getValue() instanceof RunItem.Whole(Run r) && r == run
            ? Optional.of(under)
            : Optional.empty();
    if (under.getValue() instanceof RunItem.Part(Run r, Segment s, String text, int state)
        && r == run
        && s.contains(step)) {
      return Optional.of(under);
    }
    for (TreeItem<RunItem> child : under.getChildren()) {
      Optional<TreeItem<RunItem>> found = find(child, run, step);
      if (found.isPresent()) {
        best = found;
      }
    }
    return best;
  }
}
