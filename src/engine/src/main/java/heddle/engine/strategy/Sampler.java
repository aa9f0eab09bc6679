package heddle.engine.strategy;

/**
 * A strategy that draws executions at random: what it chooses is a function of its seed, of the
 * number of the execution and of what the program does, so that it does not matter which process
 * runs an execution, nor after which others.
 */
public interface Sampler extends Strategy {
  /** Prepares for the execution of this number, from 1. */
  void begin(long execution);

  /** Its name, and what its executions so far are good for if more than that can be said. */
  String name();
}
