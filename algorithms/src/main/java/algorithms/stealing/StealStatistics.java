package algorithms.stealing;

/**
 * What one worker of a pool has done, as of one moment.
 *
 * @param worker its thread's name
 * @param executed tasks that it has run
 * @param stolen those of them that it took from other workers
 * @param missed how often it tried to steal and got nothing
 */
public record StealStatistics(String worker, long executed, long stolen, long missed) {}
