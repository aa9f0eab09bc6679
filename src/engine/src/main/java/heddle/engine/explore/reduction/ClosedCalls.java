package heddle.engine.explore.reduction;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Footprints;
import heddle.engine.instrument.Site;
import heddle.model.reduction.Locations;
import heddle.model.reduction.Op;
import heddle.model.reduction.StateReader;
import heddle.model.reduction.StateWriter;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Says what closed calls touch: the bins of a map or the places of a queue that they have really
 * been at ({@link Footprints}), or all of their object, and with it what others of its kind may
 * share that we do not know.
 */
final class ClosedCalls {
  /** Library classes whose calls touch nothing but the object itself. */
  private static final Set<String> SELF_CONTAINED =
      Set.of(
          "java.util.concurrent.locks.ReentrantLock",
          "java.util.concurrent.locks.StampedLock",
          "java.util.concurrent.Semaphore",
          "java.util.concurrent.CountDownLatch",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentLinkedQueue",
          "java.util.concurrent.ConcurrentLinkedDeque",
          "java.util.concurrent.ArrayBlockingQueue",
          "java.util.concurrent.LinkedBlockingQueue",
          "java.util.concurrent.atomic.LongAdder");

  /** Classes of which there is an object within one that is self-contained: a condition, a view. */
  private static final String CONDITION = "AbstractQueuedSynchronizer$ConditionObject";

  /** Methods of self-contained classes that look into what they are given. */
  private static final Set<String> OF_TWO =
      Set.of("drainTo", "addAll", "putAll", "containsAll", "removeAll", "retainAll");

  private static final String CONCURRENT = "java.util.concurrent.";

  private static final int MAPS = 1;
  private static final int QUEUES = 2;

  private final Execution run;
  private final StableNames names;
  private final Touches touches;

  // What matters only to some programs: known once it has been seen.
  private boolean shared;
  private int inOnePiece;
  private boolean learned;

  ClosedCalls(Execution run, StableNames names, Touches touches) {
    this.run = run;
    this.names = names;
    this.touches = touches;
  }

  /** Whether something that labels depend on has been seen for the first time since last asked. */
  boolean learned() {
    boolean l = learned;
    learned = false;
    return l;
  }

  void write(StateWriter to) {
    to.flag(shared).number(inOnePiece);
  }

  void learn(StateReader from) {
    shared |= from.flag();
    inOnePiece |= (int) from.number();
  }

  /** Objects that are self-contained otherwise get into the hands of others. */
  private void learnShared() {
    learned |= !shared;
    shared = true;
  }

  /** Of objects of this class it is not known what calls have touched. */
  private void learnInOnePiece(Class<?> type) {
    learned |= (inOnePiece & family(type)) == 0;
    inOnePiece |= family(type);
  }

  private static int family(Class<?> type) {
    return Footprints.isMap(type) ? MAPS : QUEUES;
  }

  private boolean leavesFootprints(Class<?> type) {
    return Footprints.has(type) && (inOnePiece & family(type)) == 0;
  }

  /**
   * A call.
   *
   * @param row of its event, or -1 if it has not been made, or goes on after it has waited
   */
  void call(Object target, int thread, int row) {
    if (target == null) {
      touches.add(0, Locations.ANY_INSIDE, true);
      return;
    }
    Class<?> type = target.getClass();
    Site site = row < 0 ? null : run.site(run.log().site(row));
    long object = names.object(target, thread);
    if (!leavesFootprints(type)) {
      boolean looks = site != null && LookingCalls.contains(type, site);
      touches.add(object, Locations.INSIDE, !looks);
    } else if (row < 0) {
      touches.add(object, Locations.INSIDE, true);
    } else {
      footprint(run.footprints().of(row), object, thread, type);
    }
    if (!type.getName().startsWith(CONCURRENT)) {
      touches.add(object, Locations.MONITOR, true);
    }
    if (target instanceof ThreadPoolExecutor pool && names.knows(pool.getQueue())
        || target instanceof CompletionService
        || site != null && site.method().equals("getQueue")) {
      learnShared();
    }
    others(type, site != null && OF_TWO.contains(site.method()));
  }

  /** Whether a call only looks, so that two of them can be exchanged. */
  boolean looks(Object target, int row) {
    return target != null
        && row >= 0
        && LookingCalls.contains(target.getClass(), run.site(run.log().site(row)));
  }

  /** What is within other closed objects than the one that is called. */
  private void others(Class<?> type, boolean ofTwo) {
    boolean alone = SELF_CONTAINED.contains(type.getName());
    if (ofTwo || !alone && isWithinAnother(type.getName())) {
      learnShared();
    }
    if (!alone || ofTwo) {
      touches.add(0, Locations.ANY_INSIDE, true);
    } else if (shared) {
      touches.add(0, Locations.ANY_INSIDE, false);
    }
  }

  private static boolean isWithinAnother(String type) {
    int nested = type.indexOf('$');
    return type.endsWith(CONDITION)
        || nested > 0 && SELF_CONTAINED.contains(type.substring(0, nested));
  }

  private void footprint(int i, long object, int thread, Class<?> type) {
    Footprints f = run.footprints();
    if (i < 0 || !f.isWhole(i) || Footprints.isQueue(type) && !f.isSteady(i)) {
      learnInOnePiece(type);
      touches.add(object, Locations.INSIDE, true);
      return;
    }
    long place = f.place(i);
    touches.add(object, Locations.INSIDE, f.kind(i) == Footprints.Kind.ALL);
    switch (f.kind(i)) {
      case ALL -> {}
      case LOOKED_UP -> touches.add(object, Locations.filled(place), false);
      case ENTERED -> {
        touches.add(object, Locations.filled(place), true);
        if (f.changedCount(i)) {
          part(object, thread);
        }
      }
      case COUNTED -> {
        for (int part = 0; part < Locations.PARTS; part++) {
          touches.add(object, Locations.COUNT + part, false);
        }
      }
      case PUT -> put(object, place, f.capacity(i));
      case FULL -> full(object, place);
      case TAKEN -> take(object, place);
      case LOOKED -> look(object, place);
    }
  }

  private void part(long object, int thread) {
    touches.add(object, Locations.COUNT + thread % Locations.PARTS, true);
  }

  private void put(long object, long place, long capacity) {
    touches.add(object, Locations.TAIL, true);
    touches.add(object, Locations.filled(place), true);
    if (place >= capacity) {
      touches.add(object, Locations.emptied(place - capacity), false);
    }
  }

  private void full(long object, long place) {
    touches.add(object, Locations.TAIL, false);
    touches.add(object, Locations.emptied(place), false);
  }

  private void take(long object, long place) {
    touches.add(object, Locations.HEAD, true);
    touches.add(object, Locations.filled(place), false);
    touches.add(object, Locations.emptied(place), true);
  }

  private void look(long object, long place) {
    touches.add(object, Locations.HEAD, false);
    touches.add(object, Locations.filled(place), false);
  }

  /** How often something was changed before a call, if it comes earlier than it did. */
  interface Changes {
    /** How many of the steps that would still come before it change this location. */
    int of(int location);
  }

  /**
   * A call as it is if it comes before others that it has come after: it may find another place of
   * a queue then, or none.
   */
  Op otherwise(Op op, int row, Changes before) {
    Object target = run.log().target(row);
    int i = target == null ? -1 : run.footprints().of(row);
    if (i < 0 || !leavesFootprints(target.getClass())) {
      return op;
    }
    long object = names.object(target, op.thread);
    touches.startAnew();
    footprint(i, object, op.thread, target.getClass());
    int[] own = touches.taken();
    touches.startAnew();
    for (int touch : op.touches) {
      if (!contains(own, touch)) {
        touches.put(touch);
      }
    }
    footprintOtherwise(i, object, op.thread, own, before);
    return op.last ? Op.last(op.thread, touches.taken()) : Op.step(op.thread, touches.taken());
  }

  private void footprintOtherwise(int i, long object, int thread, int[] own, Changes before) {
    Footprints f = run.footprints();
    if (f.kind(i) == Footprints.Kind.ENTERED) {
      for (int touch : own) {
        touches.put(touch);
      }
      part(object, thread); // It may make the entry then, or not.
    } else if (f.kind(i) == Footprints.Kind.PUT || f.kind(i) == Footprints.Kind.FULL) {
      long place = f.initial(i) + before.of(touches.location(object, Locations.TAIL));
      long emptied = place - f.capacity(i);
      touches.add(object, Locations.INSIDE, false);
      if (emptied < 0 || before.of(touches.location(object, Locations.emptied(emptied))) > 0) {
        put(object, place, f.capacity(i));
      } else {
        full(object, emptied);
      }
    } else if (f.kind(i) == Footprints.Kind.TAKEN || f.kind(i) == Footprints.Kind.LOOKED) {
      long place = before.of(touches.location(object, Locations.HEAD));
      int filled = before.of(touches.location(object, Locations.filled(place)));
      touches.add(object, Locations.INSIDE, false);
      if (f.takes(i) && (place < f.initial(i) || filled > 0)) {
        take(object, place);
      } else {
        look(object, place);
      }
    } else {
      for (int touch : own) {
        touches.put(touch);
      }
    }
  }

  private static boolean contains(int[] touches, int touch) {
    for (int t : touches) {
      if (t == touch) {
        return true;
      }
    }
    return false;
  }

  /** Closed calls that went on within a step because what they had called back returned. */
  void goesOn(int row, int thread) {
    EventLog log = run.log();
    var callbacks = run.callbacks();
    for (int i = callbacks.count() - 1; i >= 0 && callbacks.step(i) == log.step(row); i--) {
      Object target = callbacks.target(i);
      if (target == null || target != log.target(row) || !isMadeIn(row)) {
        inside(target, thread);
      }
    }
  }

  /** Whether the step is a call that has begun and ended in it. */
  private boolean isMadeIn(int row) {
    int i = run.footprints().of(row);
    return i >= 0 && run.footprints().isWhole(i);
  }

  /** What a call touches that may go on. */
  void inside(Object target, int thread) {
    if (target == null) {
      touches.add(0, Locations.ANY_INSIDE, true);
      return;
    }
    touches.add(names.object(target, thread), Locations.INSIDE, true);
    others(target.getClass(), false);
  }
}
