/**
 * What an exhaustive search with reduction has still to try, as data that processes hand to each
 * other: operations, wakeup trees, and the tree whose parts several workers explore.
 */
package heddle.model.reduction;
