/** One card for each thread: how it stands, what it will do, and the buttons that let it. */
package heddle.visualizer.threads;
