package guest.races;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why =
        "a task that runs is not ordered after what is handed over meanwhile, nor by an opaque"
            + " flag")
public class HandedOverLater {
  private static final VarHandle GO;

  static {
    try {
      GO = MethodHandles.lookup().findVarHandle(HandedOverLater.class, "go", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int go;
  private int x;

  public int run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    var seen = pool.submit(this::xOnceItGoes);
    x = 1;
    pool.execute(() -> {});
    GO.setOpaque(this, 1);
    return seen.get();
  }

  private int xOnceItGoes() {
    while ((int) GO.getOpaque(this) == 0) {
      Thread.onSpinWait();
    }
    return x;
  }
}
