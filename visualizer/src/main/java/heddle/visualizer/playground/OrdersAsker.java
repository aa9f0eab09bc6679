package heddle.visualizer.playground;

import heddle.client.Orders;
import heddle.model.report.Ordering;
import heddle.model.schedule.Schedule;
import heddle.visualizer.session.Experiment;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Has orders tried in a worker process. */
public final class OrdersAsker implements Playground.Asker {
  private final Orders orders;

  /** Has them tried there. */
  public OrdersAsker(Orders orders) {
    this.orders = orders;
  }

  @Override
  public CompletableFuture<Ordering> order(
      Experiment experiment, Schedule run, List<Integer> order) {
    return orders.order(experiment.scenario(), experiment.className(), run, order);
  }
}
