package heddle.visualizer.marks;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Note;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.scenario.ScenarioReader;
import heddle.model.trace.Trace;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.session.Faults;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.TinyStepper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarksTest {
  @TempDir Path folder;
  private final Bookmarks bookmarks = new Bookmarks();
  private NoteKeeper keeper;
  private final Trace aba = Samples.aba();

  private List<String> texts() {
    return bookmarks.all().stream().map(Bookmark::toString).toList();
  }

  @Test
  void aNoteOnARunThatIsNotRecordedRecordsIt() {
    bookmarks.note(aba, 5, " A leaves ");
    bookmarks.note(aba, 2, "stale from here");
    assertThat(bookmarks.schedulesProperty().get())
        .containsExactly(
            new RecordedSchedule(
                "Bookmarked run 1",
                aba.schedule().toString(),
                "aba",
                List.of(new Note(2, "stale from here"), new Note(5, "A leaves"))));
  }

  @Test
  void aNoteIsChangedAndTakenAway() {
    bookmarks.note(aba, 5, "one");
    bookmarks.note(aba, 5, "two");
    assertThat(texts()).containsExactly("step 5: two");
    bookmarks.note(aba, 5, "");
    assertThat(texts()).isEmpty();
  }

  @Test
  void aNoteHoldsForEveryRunThatCameThereTheSameWay() {
    bookmarks.note(aba, 5, "A leaves");
    assertThat(bookmarks.at(aba.prefix(9), 5)).isPresent();
    assertThat(bookmarks.at(aba, 6)).isEmpty();
    assertThat(bookmarks.at(Samples.longRun(20), 5)).as("another way").isEmpty();
  }

  @Test
  void changesAreUndoneAndRedone() {
    bookmarks.note(aba, 5, "one");
    bookmarks.note(aba, 5, "two");
    assertThat(bookmarks.undo()).isTrue();
    assertThat(texts()).containsExactly("step 5: one");
    assertThat(bookmarks.undo()).isTrue();
    assertThat(bookmarks.undo()).isFalse();
    assertThat(texts()).isEmpty();
    bookmarks.redo();
    bookmarks.redo();
    assertThat(texts()).containsExactly("step 5: two");
    assertThat(bookmarks.redo()).isFalse();
  }

  @Test
  void notesAreKeptInTheScenariosOwnFile() throws Exception {
    Path file = folder.resolve("mine.json");
    List<Scenario> asked = new ArrayList<>();
    Session session = open(file, null, asked, null);
    bookmarks.note(session.viewpoint().traceProperty().get(), 1, "it begins");
    keeper.keep();
    assertThat(asked).isEmpty();
    assertThat(ScenarioReader.read(file).schedules().getFirst().notes())
        .containsExactly(new Note(1, "it begins"));
  }

  @Test
  void aShippedFileStaysAsItIsAndACopyIsAskedForOnce() throws Exception {
    Path file = folder.resolve("shipped.json");
    Path copy = folder.resolve("copy.json");
    List<Scenario> asked = new ArrayList<>();
    Session session = open(file, folder, asked, copy);
    String before = Files.readString(file);
    bookmarks.note(session.viewpoint().traceProperty().get(), 1, "it begins");
    keeper.keep();
    keeper.keep();
    assertThat(asked).hasSize(1);
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(ScenarioReader.read(copy).schedules()).hasSize(1);
  }

  @Test
  void whoWantsNoCopyIsToldThatTheNoteIsInNoFile() throws Exception {
    Session session = open(folder.resolve("shipped.json"), folder, new ArrayList<>(), null);
    bookmarks.note(session.viewpoint().traceProperty().get(), 1, "it begins");
    keeper.keep();
    assertThat(session.noticeProperty().get().sentence())
        .isEqualTo("The note is not in a file; it is here until another scenario is opened.");
    assertThat(texts()).containsExactly("step 1: it begins");
  }

  private Session open(Path file, Path shipped, List<Scenario> asked, Path copy) throws Exception {
    Files.writeString(
        file,
        """
        {
          "heddle": 1,
          "title": "Mine",
          "class": "example.Tiny",
          "threads": {"T1": ["read()"]},
          "expect": {"verdict": "none"}
        }
        """);
    Session session =
        new Session(new TinyStepper("", 2), Runnable::run, new Faults(Path.of("unused")));
    keeper =
        new NoteKeeper(
            session,
            bookmarks,
            shipped,
            s -> {
              asked.add(s);
              return Optional.ofNullable(copy);
            });
    session.open(ScenarioReader.read(file));
    session.step(1);
    return session;
  }
}
