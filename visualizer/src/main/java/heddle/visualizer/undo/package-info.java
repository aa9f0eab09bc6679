/** What the user has changed, to be taken back and made again. */
package heddle.visualizer.undo;
