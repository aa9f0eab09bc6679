/**
 * Runs the algorithms' contracts on the real machine, many million times, by jcstress: no hooks, no
 * scheduler. What must not come out and does is a failure that was seen; what does not come out may
 * still be possible.
 */
package heddle.lab.stress;
