/**
 * What a run could have become: schedules are tried aside, in a worker of their own, and compared
 * with the run on display. Everything told was tried; nothing is guessed.
 */
package heddle.visualizer.insight;
