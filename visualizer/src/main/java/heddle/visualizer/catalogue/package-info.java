/** The list of scenarios to choose from, and the search in it. */
package heddle.visualizer.catalogue;
