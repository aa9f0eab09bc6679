/** What people draw and write upon the pictures. */
package heddle.visualizer.drawing;
