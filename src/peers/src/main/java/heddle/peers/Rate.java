package heddle.peers;

/**
 * How fast executions were made in one window of time.
 *
 * @param perSecond by the clock
 * @param perProcessorSecond by the processor time of the whole process; a machine that has other
 *     work to do changes it less
 */
record Rate(double perSecond, double perProcessorSecond) {}
