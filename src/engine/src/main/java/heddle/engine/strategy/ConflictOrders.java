package heddle.engine.strategy;

/**
 * Random walks that are led to orders of conflicting accesses which random walks have not shown: in
 * each execution up to three such orders are wished for, and who stands before the later access of
 * one waits for the earlier one, as long as somebody else can go (after Sen, "Race directed random
 * testing of concurrent programs", PLDI 2008, and Wolff et al., "Greybox fuzzing for concurrency
 * testing", ASPLOS 2024). Where all orders have been seen, known ones are wished for together.
 */
public final class ConflictOrders implements Sampler {
  private static final int MOST_WISHES = 3;

  /** Of so many wishes all but one are for an order that has not been seen, if there is one. */
  private static final int MOSTLY = 4;

  private static final int RATES = 4;

  private final Dice dice;
  private final Ahead ahead;
  private final Orders orders;
  private final long[] firsts = new long[MOST_WISHES];
  private final long[] thens = new long[MOST_WISHES];
  private int wishes;
  private int rate;
  private int[] free = new int[16];

  /** Draws executions of what stands ahead, led by what has been learned. */
  public ConflictOrders(long seed, Ahead ahead, Orders orders) {
    dice = new Dice(seed ^ 0x1F83D9ABFB41BD6BL);
    this.ahead = ahead;
    this.orders = orders;
  }

  @Override
  public String name() {
    return orders.pairs() == 0
        ? "orders"
        : "orders (%d of %d pairs of conflicting accesses seen in both orders)"
            .formatted(orders.both(), orders.pairs());
  }

  @Override
  public void begin(long execution) {
    dice.begin(execution);
    rate = 2 * dice.below(RATES);
    wishes = orders.known() == 0 ? 0 : 1 + dice.below(MOST_WISHES);
    for (int i = 0; i < wishes; i++) {
      wish(i);
    }
  }

  private void wish(int i) {
    boolean isNew = orders.unseen() > 0 && dice.below(MOSTLY) > 0;
    int order = isNew ? orders.unseen(dice.below(orders.unseen())) : dice.below(orders.known());
    boolean reversed = isNew || dice.below(2) == 0;
    firsts[i] = reversed ? orders.then(order) : orders.first(order);
    thens[i] = reversed ? orders.first(order) : orders.then(order);
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    if (count > free.length) {
      free = new int[count * 2];
    }
    int n = 0;
    boolean goesOn = false;
    for (int i = 0; i < count; i++) {
      if (!isHeld(enabled[i])) {
        free[n++] = enabled[i];
        goesOn |= enabled[i] == current;
      }
    }
    int choice;
    if (n == 0) {
      choice = enabled[dice.below(count)];
      giveUp(access(choice));
    } else if (goesOn && rate > 0 && dice.below(1 << rate) > 0) {
      choice = current;
    } else {
      choice = free[dice.below(n)];
    }
    come(access(choice));
    return choice;
  }

  private long access(int thread) {
    return Orders.access(thread, ahead.site(thread));
  }

  private boolean isHeld(int thread) {
    long access = wishes == 0 ? 0 : access(thread);
    for (int i = 0; i < wishes; i++) {
      if (thens[i] == access && mayStillCome(Orders.thread(firsts[i]))) {
        return true;
      }
    }
    return false;
  }

  private boolean mayStillCome(int thread) {
    return thread >= ahead.threads() || ahead.kind(thread) != null;
  }

  /** Nobody can go who is not held. */
  private void giveUp(long then) {
    for (int i = wishes - 1; i >= 0; i--) {
      if (thens[i] == then) {
        drop(i);
      }
    }
  }

  private void come(long first) {
    for (int i = wishes - 1; i >= 0; i--) {
      if (firsts[i] == first) {
        drop(i);
      }
    }
  }

  private void drop(int i) {
    wishes--;
    firsts[i] = firsts[wishes];
    thens[i] = thens[wishes];
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return dice.alternative(kind, count);
  }
}
