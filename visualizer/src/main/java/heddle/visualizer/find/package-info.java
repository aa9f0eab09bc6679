/** The search for a failure as it is started, watched and summed up. */
package heddle.visualizer.find;
