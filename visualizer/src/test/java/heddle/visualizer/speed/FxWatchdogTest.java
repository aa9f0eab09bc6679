package heddle.visualizer.speed;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class FxWatchdogTest {
  @Test
  void whoHoldsTheFxThreadUpIsNamed() throws InterruptedException {
    Fx.run(() -> {});
    BlockingQueue<List<StackTraceElement>> overdue = new LinkedBlockingQueue<>();
    try (FxWatchdog dog = new FxWatchdog(1, overdue::add)) {
      CountDownLatch noticed = new CountDownLatch(1);
      CountDownLatch holding = new CountDownLatch(1);
      Thread holder = Thread.ofPlatform().start(() -> Fx.run(() -> holdUpUntil(noticed, holding)));
      holding.await();
      while (overdue.take().stream().noneMatch(f -> f.getMethodName().equals("holdUpUntil"))) {
        // an answer that other work delayed
      }
      noticed.countDown();
      holder.join();
      assertThat(dog.stalls()).allMatch(stall -> stall.millis() >= 1);
    }
  }

  private static void holdUpUntil(CountDownLatch noticed, CountDownLatch holding) {
    holding.countDown();
    try {
      noticed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anFxThreadThatAnswersInTimeIsNotAccused() {
    try (FxWatchdog dog = new FxWatchdog(Long.MAX_VALUE / 2_000_000)) {
      for (int i = 0; i < 20; i++) {
        Fx.run(() -> {});
      }
      assertThat(dog.stalls()).isEmpty();
    }
  }

  @Test
  void whatATestDoesOnTheFxThreadIsItsOwnAffair() {
    StackTraceElement view =
        new StackTraceElement("heddle.visualizer.heap.HeapView", "content", "HeapView.java", 1);
    StackTraceElement test =
        new StackTraceElement("heddle.visualizer.heap.HeapViewTest", "aba", "HeapViewTest.java", 1);
    assertThat(FxWatchdog.ofTest(List.of(view))).isFalse();
    assertThat(FxWatchdog.ofTest(List.of(view, test))).isTrue();
  }
}
