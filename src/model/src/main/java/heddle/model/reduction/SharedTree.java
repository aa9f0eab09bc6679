package heddle.model.reduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The upper part of the tree that an optimal reduction explores (Abdulla, Aronis, Jonsson, Sagonas,
 * "Source sets: a foundation for optimal dynamic partial order reduction", JACM 2017), shared by
 * several workers: each explores a part, which is all that is below one branch of it.
 *
 * <p>Why parts may be explored at the same time. What keeps two branches of a state from leading to
 * the same class is that the one that comes first is asleep below the other: that needs their
 * order, which is fixed when they are proposed, and what the first one touches, which is known when
 * it has been made once; it does not matter when what is below it is looked at. That nothing is
 * missed needs two things. Each reversed race gets to the state from which it begins, whoever finds
 * it: a worker that hands over a state tells from then on what it would have added there. And where
 * something is asleep, what is to be tried may be found by who explores that which is asleep alone:
 * so no worker keeps such a state for itself, and what comes late is added to it here. A plan leads
 * to where nothing is asleep any more; what is below is found there by its explorer.
 *
 * <p>For one thread at a time.
 */
public final class SharedTree {
  /** A way to go from a state. */
  private static final class Branch {
    private Op op;

    /** Whether it is known what its first step touches. */
    private boolean labelled;

    /** What it is planned with, or null if somebody explores it, or has. */
    private WakeupTree plan;

    /**
     * The state that it leads to, if others than its explorer may find what is to be tried there.
     */
    private Fork sleeping;

    /** What was found to be tried there before that state was known. */
    private final List<Op[]> late = new ArrayList<>(0);

    Branch(Op op, boolean labelled, WakeupTree plan) {
      this.op = op;
      this.labelled = labelled;
      this.plan = plan;
    }
  }

  /** A state, and what is to be tried from it, in an order that only grows. */
  private static final class Fork {
    private final Fork above;
    private final Branch from;
    private final int depth;
    private final Op[] asleep;
    private final int answers;
    private final List<Branch> branches = new ArrayList<>(4);

    Fork(Fork above, Branch from, Turn turn) {
      this.above = above;
      this.from = from;
      depth = above == null ? 0 : above.depth + 1;
      asleep = turn.asleep();
      answers = turn.answers();
    }

    /** The first branch that waits, if it is known what is asleep below it; or null. */
    Branch ready() {
      for (Branch b : branches) {
        if (b.plan != null) {
          return b;
        } else if (!b.labelled) {
          return null;
        }
      }
      return null;
    }

    boolean waits() {
      return branches.stream().anyMatch(b -> b.plan != null);
    }

    /** It as somebody sees it who goes that way. */
    Turn turn(Branch chosen) {
      int index = branches.indexOf(chosen);
      if (answers > 0) {
        return new Turn(chosen.op, Op.NONE, WakeupTree.empty(), answers, -1);
      }
      Op[] before = new Op[asleep.length + index];
      System.arraycopy(asleep, 0, before, 0, asleep.length);
      List<WakeupTree> after = new ArrayList<>();
      for (int i = 0; i < branches.size(); i++) {
        Branch b = branches.get(i);
        if (i < index) {
          before[asleep.length + i] = b.op;
        } else if (i > index) {
          addPlan(after, b);
        }
      }
      return new Turn(chosen.op, before, WakeupTree.of(null, after), 0, -1);
    }
  }

  /** What somebody explores already need not be all that is to be tried from there. */
  private static void addPlan(List<WakeupTree> plans, Branch b) {
    if (b.plan != null) {
      plans.add(WakeupTree.of(b.op, b.plan.children()));
    }
  }

  /** What one worker explores: all that is below a branch, or the whole. */
  public static final class Part {
    private Fork fork;
    private Branch branch;

    private Part(Fork fork, Branch branch) {
      this.fork = fork;
      this.branch = branch;
    }

    /** How many steps and answers lead to it. */
    public int depth() {
      return fork == null ? 0 : fork.depth + 1;
    }
  }

  private final Locations locations = new Locations();
  private final List<Fork> waiting = new ArrayList<>();

  /** The locations that the steps of this tree are about. */
  public Locations locations() {
    return locations;
  }

  /** The whole, of which nothing is known yet. */
  public Part whole() {
    return new Part(null, null);
  }

  /** A part that nobody explores yet, one from high above first, or null. */
  public Part take() {
    waiting.removeIf(f -> !f.waits());
    Fork fork =
        waiting.stream()
            .filter(f -> f.ready() != null)
            .min(Comparator.comparingInt(f -> f.depth))
            .orElse(null);
    return fork == null ? null : new Part(fork, fork.ready());
  }

  /** Somebody begins to explore what has been taken: what to go on from. */
  public void begin(Part part, StateWriter to) {
    to.number(part.depth() - 1).number(part.depth());
    for (Turn turn : way(part)) {
      turn.write(to, locations);
    }
    OpText.write(to, part.branch == null ? WakeupTree.empty() : part.branch.plan, locations);
    if (part.branch != null) {
      part.branch.plan = null;
    }
  }

  private static List<Turn> way(Part part) {
    List<Turn> turns = new ArrayList<>();
    Branch chosen = part.branch;
    for (Fork f = part.fork; f != null; f = f.above) {
      turns.addFirst(f.turn(chosen));
      chosen = f.from;
    }
    return turns;
  }

  /** Whether somebody may still find something to do. */
  public boolean waits() {
    return waiting.stream().anyMatch(Fork::waits);
  }

  /** Takes in what is told of a part. */
  public void update(Part part, PartUpdate update) {
    if (part.branch != null && update.label() != null) {
      part.branch.op = update.label();
      part.branch.labelled = true;
    }
    for (Proposal p : update.proposals()) {
      propose(above(part.fork, p.turn()), p.sequence());
    }
    if (update.impossible()) {
      part.fork.branches.remove(part.branch);
    }
    Branch first = part.branch;
    for (int i = 0; i < update.handedOver().size(); i++) {
      boolean last = i == update.handedOver().size() - 1;
      Branch from = part.branch;
      split(part, update.handedOver().get(i), update.labelled() || !last);
      if (i < update.sleeping()) {
        from.sleeping = part.fork;
      }
    }
    if (first != null && first.labelled) {
      proposeLate(first);
    }
  }

  /** What came before it was known where to. */
  private void proposeLate(Branch branch) {
    List<Op[]> late = List.copyOf(branch.late);
    branch.late.clear();
    if (branch.sleeping != null) {
      late.forEach(sequence -> propose(branch.sleeping, sequence));
    }
  }

  private static Fork above(Fork fork, int depth) {
    Fork above = fork;
    while (above.depth > depth) {
      above = above.above;
    }
    return above;
  }

  /** All that is below it has been explored. */
  public void done(Part part) {
    if (part.branch != null) {
      part.branch.labelled = true;
    }
  }

  private void propose(Fork fork, Op[] sequence) {
    for (Op o : fork.asleep) {
      if (WakeupTree.without(sequence, o) != null) {
        return;
      }
    }
    for (Branch b : fork.branches) {
      Op[] rest = WakeupTree.without(sequence, b.op);
      if (rest != null) {
        propose(b, rest);
        return;
      }
    }
    WakeupTree tree = WakeupTree.empty();
    if (fork.answers > 0 && !sequence[0].isAnswer()) {
      // Where a sequence does not say what is answered, nothing out of the ordinary is.
      int thread = fork.branches.getFirst().op.thread;
      tree.insert(sequence);
      add(fork, new Branch(Op.answer(thread, 0), true, tree));
    } else {
      tree.insert(sequence);
      add(fork, new Branch(sequence[0], sequence[0].isAnswer(), tree.takeFirst()));
    }
  }

  /** Where nothing is asleep, all is found by who explores it. */
  private void propose(Branch branch, Op[] sequence) {
    if (branch.plan != null) {
      if (!branch.plan.isEmpty()) {
        branch.plan.insert(sequence);
      }
    } else if (branch.sleeping != null) {
      if (sequence.length > 0) {
        propose(branch.sleeping, sequence);
      }
    } else if (!branch.labelled && sequence.length > 0) {
      branch.late.add(sequence);
    }
  }

  /** The state below a part belongs to this tree now, and the part is what is below it. */
  private void split(Part part, Turn turn, boolean labelled) {
    Fork fork = new Fork(part.fork, part.branch, turn);
    Branch chosen = new Branch(turn.chosen(), labelled, null);
    fork.branches.add(chosen);
    for (WakeupTree child : turn.alternatives().children()) {
      WakeupTree plan = WakeupTree.of(null, child.children());
      add(fork, new Branch(child.op(), turn.answers() > 0, plan));
    }
    for (int a = 0; a < turn.answers(); a++) {
      if ((turn.answered() & 1L << a) == 0) {
        Op answer = Op.answer(turn.chosen().thread, a);
        add(fork, new Branch(answer, true, WakeupTree.empty()));
      }
    }
    part.fork = fork;
    part.branch = chosen;
  }

  private void add(Fork fork, Branch branch) {
    fork.branches.add(branch);
    if (!waiting.contains(fork)) {
      waiting.add(fork);
    }
  }

  // ---- as text

  /** Writes the tree and these parts, which are explored at present. */
  public void write(StateWriter to, List<Part> parts) {
    List<Fork> forks = new ArrayList<>();
    waiting.stream().filter(Fork::waits).forEach(f -> list(f, forks));
    parts.forEach(p -> list(p.fork, forks));
    to.number(forks.size());
    for (Fork f : forks) {
      write(to, f, forks);
    }
    to.number(parts.size());
    for (Part p : parts) {
      to.number(forks.indexOf(p.fork));
      to.number(p.fork == null ? 0 : p.fork.branches.indexOf(p.branch));
    }
  }

  /** Those above come first. */
  private static void list(Fork fork, List<Fork> forks) {
    if (fork != null && !forks.contains(fork)) {
      list(fork.above, forks);
      forks.add(fork);
    }
  }

  private void write(StateWriter to, Fork f, List<Fork> forks) {
    to.number(forks.indexOf(f.above));
    to.number(f.above == null ? 0 : f.above.branches.indexOf(f.from));
    to.number(f.answers);
    OpText.write(to, f.asleep, locations);
    to.number(f.branches.size());
    for (Branch b : f.branches) {
      OpText.write(to, b.op, locations);
      to.flag(b.labelled).flag(b.plan != null);
      if (b.plan != null) {
        OpText.write(to, b.plan, locations);
      }
    }
  }

  /** Reads into this tree, which is empty; the parts that were explored then. */
  public List<Part> read(StateReader from) {
    List<Fork> forks = new ArrayList<>();
    for (long n = from.number(); n > 0; n--) {
      forks.add(readFork(from, forks));
    }
    List<Part> parts = new ArrayList<>();
    for (long n = from.number(); n > 0; n--) {
      int fork = (int) from.number();
      int branch = (int) from.number();
      parts.add(
          fork < 0 ? whole() : new Part(forks.get(fork), forks.get(fork).branches.get(branch)));
    }
    waiting.addAll(forks.stream().filter(Fork::waits).toList());
    return parts;
  }

  private Fork readFork(StateReader from, List<Fork> forks) {
    int index = (int) from.number();
    int branch = (int) from.number();
    Fork above = index < 0 ? null : forks.get(index);
    int answers = (int) from.number();
    Op[] asleep = OpText.readAll(from, locations);
    Fork fork =
        new Fork(
            above,
            above == null ? null : above.branches.get(branch),
            new Turn(null, asleep, null, answers, -1));
    for (long n = from.number(); n > 0; n--) {
      Op op = OpText.read(from, locations);
      boolean labelled = from.flag();
      WakeupTree plan = from.flag() ? WakeupTree.of(null, OpText.readTrees(from, locations)) : null;
      fork.branches.add(new Branch(op, labelled, plan));
    }
    return fork;
  }
}
