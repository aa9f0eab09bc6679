package heddle.engine.explore;

import heddle.model.schedule.Schedule;

/** An execution that was made twice along the same decisions was not the same: Heddle's fault. */
public final class DifferentTwin extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Schedule schedule;

  DifferentTwin(long execution, Schedule schedule) {
    super("execution " + execution + ", made again along its own schedule, is another one");
    this.schedule = schedule;
  }

  /** The decisions of both. */
  public Schedule schedule() {
    return schedule;
  }
}
