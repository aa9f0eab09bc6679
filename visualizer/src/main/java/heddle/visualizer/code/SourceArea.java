package heddle.visualizer.code;

import heddle.visualizer.session.Breakpoint;
import heddle.visualizer.session.Breakpoints;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
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
  private final Map<Integer, GutterLine> gutters = new HashMap<>();
  private int done = -1;
  private int doer;
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
      area.setParagraphGraphicFactory(this::gutter);
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
    while (change.next()) {
      Stream.concat(change.getAddedSubList().stream(), change.getRemoved().stream())
          .filter(b -> b.path().equals(path))
          .forEach(b -> show(b.line()));
    }
  }

  private Node gutter(int paragraph) {
    GutterLine gutter = new GutterLine(paragraph, p -> stops.toggle(path, p + 1));
    gutters.put(paragraph + 1, gutter);
    gutter
        .sceneProperty()
        .addListener(
            (o, was, now) -> {
              if (now == null) {
                gutters.remove(paragraph + 1, gutter);
              }
            });
    show(paragraph + 1);
    return gutter;
  }

  /** Shows what is to be said of a line (from 1), if it can be seen. */
  private void show(int line) {
    GutterLine gutter = gutters.get(line);
    if (gutter != null) {
      gutter.show(
          next.getOrDefault(line, List.of()),
          line == done ? doer : 0,
          stops.at(path, line).orElse(null));
    }
  }

  /** Marks these lines (from 1) and no others. */
  void mark(Map<Integer, List<Integer>> nowNext, int nowDone, int nowDoer) {
    Set<Integer> touched = new HashSet<>(next.keySet());
    touched.addAll(nowNext.keySet());
    touched.add(done);
    touched.add(nowDone);
    next = nowNext;
    done = nowDone;
    doer = nowDoer;
    touched.forEach(this::show);
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
