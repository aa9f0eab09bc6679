/**
 * The algorithms at full speed: JMH benchmarks, and the process that runs them in forked JVMs.
 *
 * <p>Nothing here knows the hooks or the engine, and no fork has an agent, a patched module or an
 * opened package: what is measured are the class files as they were compiled. The benchmarks of one
 * group do the same work, so that their scores may be compared; {@link
 * heddle.model.benchmark.BenchmarkGroup} lists them for those who ask for a run.
 */
package heddle.lab;
