package heddle.visualizer.code;

import heddle.visualizer.session.Breakpoint;
import heddle.visualizer.session.Breakpoints;
import heddle.visualizer.threads.ThreadBadge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/** One source file, to be read and marked. */
final class SourceArea extends VirtualizedScrollPane<CodeArea> {
  /** So many lines around the revealed one are to be seen too. */
  private static final int MARGIN = 2;

  /** Where lines have to be scrolled, so many stand above the revealed one; fewer in a low pane. */
  private static final int ABOVE = 5;

  /** About as high is a line. */
  private static final double LINE = 20;

  private final SourceText source;
  private final String path;
  private final Breakpoints stops;
  private final ListChangeListener<Breakpoint> restop = this::restop;
  private Map<Integer, List<Integer>> next = Map.of();
  private int done = -1;
  private int wanted;

  /** Shows a source; what a line (from 1) does is told by the last parameter. */
  SourceArea(SourceText source, String path, Breakpoints stops, IntFunction<String> story) {
    super(new CodeArea());
    this.source = source;
    this.path = path;
    this.stops = stops;
    CodeArea area = getContent();
    area.setEditable(false);
    area.getStyleClass().add("source-area");
    area.replaceText(source.text());
    if (source.found()) {
      area.setStyleSpans(0, JavaHighlighter.of(source.text()));
      area.setParagraphGraphicFactory(
          new Gutter(
              p -> next.getOrDefault(p + 1, List.of()),
              p -> p + 1 == done,
              p -> stops.at(path, p + 1).orElse(null),
              p -> stops.toggle(path, p + 1)));
      stops.all().addListener(new WeakListChangeListener<>(restop));
      LineHints.install(area, story);
    }
    area.moveTo(0);
    area.heightProperty().addListener(o -> Platform.runLater(this::scroll));
    area.setAccessibleText("Source " + source.fileName());
  }

  SourceText source() {
    return source;
  }

  private void restop(ListChangeListener.Change<? extends Breakpoint> change) {
    int lines = getContent().getParagraphs().size();
    while (change.next()) {
      Stream.concat(change.getAddedSubList().stream(), change.getRemoved().stream())
          .filter(b -> b.path().equals(path) && b.line() <= lines)
          .forEach(b -> getContent().recreateParagraphGraphic(b.line() - 1));
    }
  }

  /** Marks these lines (from 1) and no others. */
  void mark(Map<Integer, List<Integer>> nowNext, int nowDone, int doer) {
    Set<Integer> touched = new HashSet<>(next.keySet());
    touched.addAll(nowNext.keySet());
    touched.add(done);
    touched.add(nowDone);
    next = nowNext;
    done = nowDone;
    int lines = getContent().getParagraphs().size();
    for (int line : touched) {
      if (line >= 1 && line <= lines) {
        getContent().setParagraphStyle(line - 1, style(line, doer));
        getContent().recreateParagraphGraphic(line - 1);
      }
    }
  }

  private Collection<String> style(int line, int doer) {
    List<String> style = new ArrayList<>();
    List<Integer> standing = next.getOrDefault(line, List.of());
    if (standing.size() == 1) {
      style.add("stands");
      style.add(ThreadBadge.style(standing.getFirst()));
    } else if (standing.size() > 1) {
      style.add("stand-several");
    }
    if (line == done) {
      style.add("done");
      style.add("done-" + ThreadBadge.style(doer));
    }
    return style;
  }

  /** Scrolls, if that is needed, so that this line (from 1) can be seen with lines around it. */
  void reveal(int line) {
    wanted = Math.clamp(line - 1, 0, getContent().getParagraphs().size() - 1);
    if (getContent().getHeight() > 0) {
      Platform.runLater(this::scroll);
    }
  }

  private void scroll() {
    if (!visible(wanted - MARGIN) || !visible(wanted + MARGIN)) {
      int above = Math.clamp((int) (getContent().getHeight() / LINE / 3), 1, ABOVE);
      getContent().showParagraphAtTop(Math.max(0, wanted - above));
    }
  }

  private boolean visible(int paragraph) {
    int last = getContent().getParagraphs().size() - 1;
    return getContent().allParToVisibleParIndex(Math.clamp(paragraph, 0, last)).isPresent();
  }
}
