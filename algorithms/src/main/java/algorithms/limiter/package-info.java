/**
 * Limits on how often something may be done.
 *
 * <p>{@link algorithms.limiter.SlidingWindowLimiter} counts and adds in one step, {@link
 * algorithms.limiter.BrokenTwoStepLimiter} in two.
 */
package algorithms.limiter;
