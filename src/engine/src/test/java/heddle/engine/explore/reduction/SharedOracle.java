package heddle.engine.explore.reduction;

import heddle.engine.execution.Execution;
import heddle.engine.strategy.Strategy;
import heddle.model.reduction.PartUpdate;
import heddle.model.reduction.SharedTree;
import heddle.model.reduction.StateReader;
import heddle.model.reduction.StateWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A reduction by several workers, played by one process: whoever's turn it is, by chance, makes one
 * execution; each hands over as often as told, goes on from a copy of its state now and then as if
 * it had died, and all of them speak in texts as workers do.
 */
final class SharedOracle {
  /** Makes a run. */
  interface Runs {
    void run(Strategy strategy) throws Exception;
  }

  private static final int DEATHS = 7;

  private final Execution run;
  private final int mostRounds;
  private final Runs runs;
  private final Random random;
  private final int often;
  private final int workers;
  private final Set<String> learned = new LinkedHashSet<>();
  private final List<Worker> busy = new ArrayList<>();
  private SharedTree tree;
  private long executions;
  private long redundant;
  private long parts;
  private final Set<List<Integer>> seen = new HashSet<>();

  /** One that explores a part. */
  private final class Worker {
    private final SharedTree.Part part;
    private Reduction reduction;

    Worker(SharedTree.Part part) {
      this.part = part;
      StateWriter to = new StateWriter();
      to.number(learned.size());
      learned.forEach(to::text);
      to.number(0);
      tree.begin(part, to);
      reduction = from(to.toString());
      parts++;
    }

    private Reduction from(String state) {
      Reduction r = new Reduction(run, true, mostRounds, Watched.NOTHING, () -> 0);
      r.read(new StateReader(state));
      return r;
    }

    /** Makes an execution; whether there are more. */
    boolean goesOn() throws Exception {
      reduction.begin();
      runs.run(reduction);
      boolean more = reduction.finished();
      if (reduction.startsAnew() || reduction.obstacle() != null) {
        return false;
      } else if (reduction.redundant()) {
        redundant++;
      } else {
        executions++;
        seen.add(decisions());
      }
      if (more && random.nextInt(often) == 0) {
        reduction.upper().handOver();
      }
      tell(more);
      return more;
    }

    private List<Integer> decisions() {
      List<Integer> decisions = new ArrayList<>();
      for (int d : run.decisions()) {
        decisions.add(d);
      }
      return decisions;
    }

    private void tell(boolean more) {
      String text = reduction.update(null, more);
      PartUpdate update = PartUpdate.read(text, tree.locations());
      tree.update(part, update);
      if (!more) {
        tree.done(part);
      } else if (random.nextInt(DEATHS) == 0) {
        reduction = from(update.state());
      }
    }
  }

  SharedOracle(Execution run, int mostRounds, Runs runs, Random random, int often, int workers) {
    this.run = run;
    this.mostRounds = mostRounds;
    this.runs = runs;
    this.random = random;
    this.often = often;
    this.workers = workers;
  }

  /** What differs from a reduction that made so many executions, or empty. */
  String compare(long alone) throws Exception {
    startAnew();
    while (!busy.isEmpty()) {
      Worker worker = busy.get(random.nextInt(busy.size()));
      if (!worker.goesOn()) {
        busy.remove(worker);
      }
      if (worker.reduction.startsAnew()) {
        learned.add(
            PartUpdate.read(worker.reduction.update(null, false), tree.locations()).learned());
        startAnew();
      }
      fill();
    }
    if (executions != alone || redundant > 0 || seen.size() != executions || tree.waits()) {
      return "%d executions, %d of them different, %d in vain, in %d parts"
          .formatted(executions, seen.size(), redundant, parts);
    }
    return "";
  }

  private void startAnew() {
    executions = 0;
    redundant = 0;
    seen.clear();
    busy.clear();
    tree = new SharedTree();
    busy.add(new Worker(tree.whole()));
  }

  private void fill() {
    while (busy.size() < workers) {
      SharedTree.Part part = tree.take();
      if (part == null) {
        return;
      }
      busy.add(new Worker(part));
    }
  }
}
