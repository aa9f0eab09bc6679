/** What the user marks in runs: bookmarks with notes, kept in scenario files, and breakpoints. */
package heddle.visualizer.marks;
