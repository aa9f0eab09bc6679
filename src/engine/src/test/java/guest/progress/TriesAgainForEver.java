package guest.progress;

import heddle.engine.suite.Expect;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

@Expect(
    finds = "livelock",
    strategy = "random",
    executions = 50,
    steps = 400,
    why = "the owner never goes, and each attempt is like the one before, but for its own object")
public class TriesAgainForEver {
  private static final class Attempt {
    int looks;
  }

  private final AtomicReference<Attempt> owner = new AtomicReference<>(new Attempt());

  public void one() {
    Attempt attempt = new Attempt();
    while (!owner.compareAndSet(null, attempt)) {
      for (int i = ThreadLocalRandom.current().nextInt(4); i > 0; i--) {
        Thread.onSpinWait();
      }
      attempt = new Attempt();
      attempt.looks = 1;
    }
  }
}
