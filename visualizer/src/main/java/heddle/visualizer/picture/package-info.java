/**
 * What all pictures share: a canvas that follows the viewpoint and the theme, glyphs, and text that
 * is never cut off without saying so.
 */
package heddle.visualizer.picture;
