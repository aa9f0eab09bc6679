/**
 * What benchmarks and stress tests share: one run at a time in a process of its own, and the file
 * in which runs that are over are kept.
 */
package heddle.visualizer.fullspeed;
