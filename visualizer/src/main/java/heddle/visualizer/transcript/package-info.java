/** The run told in sentences: the accessible twin of the columns. */
package heddle.visualizer.transcript;
