/**
 * Channels with a bound, and pipelines of them.
 *
 * <p>{@link algorithms.channel.BoundedChannel} delivers what it has accepted, also after it is
 * closed; {@link algorithms.channel.BrokenDroppingChannel} does not. {@link
 * algorithms.channel.Pipeline} connects stages by channels, with back-pressure and an orderly end.
 *
 * <p>Papers: Hoare, "Communicating Sequential Processes", CACM 21(8), 1978 · Hoare, "Monitors: An
 * Operating System Structuring Concept", CACM 17(10), 1974.
 */
package algorithms.channel;
