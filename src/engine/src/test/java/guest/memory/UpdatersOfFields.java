package guest.memory;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

@Expect(
    reaches = {"1, 2, true", "2, 1, true"},
    proved = true,
    why = "what updaters do to a field is one operation")
public class UpdatersOfFields {
  private static final AtomicLongFieldUpdater<UpdatersOfFields> COUNT =
      AtomicLongFieldUpdater.newUpdater(UpdatersOfFields.class, "count");
  private static final AtomicReferenceFieldUpdater<UpdatersOfFields, String> NAME =
      AtomicReferenceFieldUpdater.newUpdater(UpdatersOfFields.class, String.class, "name");

  private volatile long count;
  private volatile String name = "";

  private long next(String mine) {
    NAME.compareAndSet(this, "", mine);
    return COUNT.incrementAndGet(this);
  }

  public long one() {
    return next("one");
  }

  public long two() {
    return next("two");
  }

  public boolean end() {
    return !name.isEmpty();
  }
}
