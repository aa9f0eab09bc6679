/** A scenario with other threads, calls and arguments than stand in its file. */
package heddle.visualizer.parameters;
