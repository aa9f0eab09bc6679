/**
 * Runs the algorithms' contracts on the real machine, many million times, by jcstress: no hooks, no
 * scheduler. What must not come out and does is a failure that was seen; what does not come out may
 * still be possible.
 *
 * <p>Each test declares its own actors, in a line each: jcstress (0.16) takes methods with its
 * annotations from the test class itself, and not from what that inherits.
 */
package heddle.lab.stress;
