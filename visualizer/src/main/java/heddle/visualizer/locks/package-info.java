/** Who owns which lock and who waits for it; and the ring of threads that wait for each other. */
package heddle.visualizer.locks;
