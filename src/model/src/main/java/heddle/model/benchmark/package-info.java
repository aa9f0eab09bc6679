/**
 * What is measured at full speed and what came of it: the benchmarks that exist, a request to run
 * some of them, how far a run is, and its result. All of it is immutable and has a JSON form, in
 * which the lab process and its client speak and in which results are kept.
 */
package heddle.model.benchmark;
