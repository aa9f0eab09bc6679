package heddle.engine.explore;

import heddle.engine.execution.Execution;
import heddle.engine.strategy.ConflictOrders;
import heddle.engine.strategy.Fair;
import heddle.engine.strategy.Orders;
import heddle.engine.strategy.PartialOrderSampling;
import heddle.engine.strategy.Pct;
import heddle.engine.strategy.Profile;
import heddle.engine.strategy.RandomWalk;
import heddle.engine.strategy.Sampler;
import heddle.engine.strategy.SelectiveWalk;
import heddle.engine.strategy.Strategy;
import heddle.model.protocol.Protocol.SearchOptions;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Executions drawn at random, by several samplers in turn. Where one of them needs to know how long
 * the program is, the first executions are random walks, from which it learns that.
 *
 * <p>Several workers can share the work: each makes the first executions, and of all the others,
 * which are functions of their number alone, every so many-th.
 */
final class Sampling implements Exploration {
  /** From so many random walks samplers learn. */
  private static final int WALKS = 8;

  /** What orders there are is learned once more after so many executions. */
  private static final int LESSONS_OF_ORDERS = 48;

  private final StandingThreads standing;
  private final Profile profile = new Profile();
  private final Orders orders = new Orders();
  private final SeenOrders seen;
  private Sampler last;
  private final RandomWalk walk;
  private final int walks;

  /** So many executions each worker makes, since something is learned from them. */
  private final int lessons;

  private final List<Sampler> samplers;

  /** Whether it is of interest in which orders accesses come. */
  private final boolean led;

  private final int share;
  private final int shares;
  private long number;

  /** So many lessons were taken by another search, and so many of them again by this one. */
  private int taken;

  private int repeated;

  /** The samplers of a strategy's name. */
  Sampling(Execution run, SearchOptions options) {
    standing = new StandingThreads(run);
    seen = new SeenOrders(run, orders);
    long seed = options.seed();
    walk = new RandomWalk(seed);
    share = options.share();
    shares = options.shares();
    walks = List.of("random", "pos", "fair").contains(options.strategy()) ? 0 : WALKS;
    int depth = options.depth() > 0 ? options.depth() : Pct.USUAL_DEPTH;
    samplers =
        switch (options.strategy()) {
          case "random" -> List.of(walk);
          case "pct" -> List.of(new Pct(seed, depth, standing, profile));
          case "pos" -> List.of(new PartialOrderSampling(seed, standing));
          case "surw" -> List.of(new SelectiveWalk(seed, standing, profile));
          case "fair" -> List.of(new Fair(seed));
          case "orders" -> List.of(new ConflictOrders(seed, standing, orders));
          default ->
              List.of(
                  new RandomWalk(seed),
                  new Pct(seed, depth, standing, profile),
                  new PartialOrderSampling(seed, standing),
                  new SelectiveWalk(seed, standing, profile),
                  new ConflictOrders(seed, standing, orders));
        };
    led = samplers.getLast() instanceof ConflictOrders;
    lessons = led ? LESSONS_OF_ORDERS : walks;
  }

  @Override
  public Strategy begin() {
    long made = repeats() ? repeated + 1 : upcoming();
    number = repeats() ? number : made;
    if (made <= walks) {
      last = walk;
      last.begin(made);
    } else {
      int n = samplers.size();
      last = n == 1 ? samplers.getFirst() : samplers.get((int) (made % n));
      last.begin(n == 1 ? made : (made - 1) / n + 1);
    }
    return last;
  }

  @Override
  public boolean goOn() {
    if (repeats()) {
      repeated++;
      learn(repeated);
    } else if (number <= lessons) {
      learn((int) number);
    } else if (last instanceof ConflictOrders) {
      seen.look();
    }
    return true;
  }

  private void learn(int lesson) {
    if (lesson <= walks) {
      standing.describe(profile);
    }
    if (led) {
      seen.look();
    }
    if (led && (lesson == walks || lesson == lessons)) {
      orders.learned();
    }
  }

  private boolean repeats() {
    return repeated < taken;
  }

  /** Goes on behind the execution of this number, which another search has made. */
  void goOnBehind(long last) {
    number = last;
    taken = (int) Math.min(last, lessons);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public long upcoming() {
    long next = number + 1;
    return shares == 1 || next <= lessons
        ? next
        : next + Math.floorMod(share - next, (long) shares);
  }

  /** A lesson that is another worker's to count, or has been counted. */
  @Override
  public boolean redundant() {
    return repeats() || shares > 1 && Math.floorMod(share - number, (long) shares) != 0;
  }

  @Override
  public String obstacle() {
    return null;
  }

  @Override
  public String name() {
    return samplers.stream().map(Sampler::name).collect(Collectors.joining(", "))
        + (samplers.size() > 1 ? " in turn" : "");
  }
}
