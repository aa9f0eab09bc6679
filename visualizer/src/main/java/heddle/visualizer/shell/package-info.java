/** The window itself: which panes there are and where, its keys, what it remembers. */
package heddle.visualizer.shell;
