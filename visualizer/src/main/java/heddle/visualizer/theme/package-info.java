/** Colours and typefaces, light and dark. */
package heddle.visualizer.theme;
