package heddle.visualizer.shell;

import heddle.client.Installation;
import heddle.visualizer.insight.Insights;
import heddle.visualizer.playground.Playground;
import heddle.visualizer.session.Playback;
import heddle.visualizer.session.Question;
import heddle.visualizer.session.Search;
import heddle.visualizer.session.Session;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.undo.Undo;

/**
 * What the panes of the window share.
 *
 * @param installation what Heddle has to work with
 * @param theme how the window looks
 * @param session what is stepped
 * @param search the search for failures
 * @param question what may happen in it
 * @param playback the clock that plays what is recorded
 * @param insights what is found out aside about the run on display
 * @param playground orders of the operations of that run that somebody tries
 * @param undo what the user has changed
 */
public record Workbench(
    Installation installation,
    Theme theme,
    Session session,
    Search search,
    Question question,
    Playback playback,
    Insights insights,
    Playground playground,
    Undo undo) {}
