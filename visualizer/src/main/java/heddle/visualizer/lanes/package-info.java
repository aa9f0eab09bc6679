/** The whole run at a glance: a lane for each thread, time to the right. */
package heddle.visualizer.lanes;
