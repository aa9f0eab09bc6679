/** What of a run is listed: by thread, by object, by kind of step. */
package heddle.visualizer.filter;
