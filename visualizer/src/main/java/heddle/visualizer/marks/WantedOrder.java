package heddle.visualizer.marks;

import heddle.model.scenario.Scenario.Order;
import heddle.model.scenario.Scenario.RecordedSchedule;

/**
 * An order of two steps that somebody wants.
 *
 * @param recorded the schedule that has them the other way round
 * @param order the steps of it
 */
public record WantedOrder(RecordedSchedule recorded, Order order) {
  @Override
  public String toString() {
    return "step " + order.first() + " before step " + order.then();
  }
}
