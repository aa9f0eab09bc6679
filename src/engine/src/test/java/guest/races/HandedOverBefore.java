package guest.races;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(
    reaches = "1",
    keys = "\"checks\": [\"data-race\"]",
    why = "what is done before a task is handed over comes before it, whatever it waits for")
public class HandedOverBefore {
  private static final VarHandle GO;

  static {
    try {
      GO = MethodHandles.lookup().findVarHandle(HandedOverBefore.class, "go", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int go;
  private int x;

  public int run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    x = 1;
    var seen = pool.submit(this::xOnceItGoes);
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
