/**
 * What is studied and how far, without any control: the window's state, testable without a window.
 */
package heddle.visualizer.session;
