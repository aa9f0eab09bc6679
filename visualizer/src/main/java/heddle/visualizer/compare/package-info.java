/** What differs between two moments, of one run or of two. */
package heddle.visualizer.compare;
