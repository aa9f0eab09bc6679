package heddle.visualizer.marks;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Note;
import heddle.model.scenario.Scenario.Order;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.scenario.ScenarioReader;
import heddle.model.trace.Trace;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.session.Faults;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.TinyStepper;
import heddle.visualizer.undo.Undo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarksTest {
  @TempDir Path folder;
  private final Undo undo = new Undo();
  private final Bookmarks bookmarks = new Bookmarks(undo);
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
    assertThat(undo.nextProperty().get()).isEqualTo("note on step 5");
    undo.undo();
    assertThat(texts()).containsExactly("step 5: one");
    undo.undo();
    assertThat(texts()).isEmpty();
    undo.redo();
    undo.redo();
    assertThat(texts()).containsExactly("step 5: two");
  }

  @Test
  void aWantedOrderIsKeptWithItsRunOnceAndIsTakenAway() {
    bookmarks.note(aba, 5, "A leaves");
    bookmarks.order(aba, new Order(6, 3));
    bookmarks.order(aba, new Order(6, 3));
    assertThat(bookmarks.schedulesProperty().get()).hasSize(1);
    assertThat(bookmarks.orders())
        .extracting(WantedOrder::toString)
        .containsExactly("step 6 before step 3");
    bookmarks.remove(bookmarks.orders().getFirst());
    assertThat(bookmarks.orders()).isEmpty();
    assertThat(texts()).containsExactly("step 5: A leaves");
    undo.undo();
    assertThat(bookmarks.orders()).hasSize(1);
  }

  @Test
  void whatIsUndoneIsUndoneInTheFileToo() throws Exception {
    Path file = folder.resolve("mine.json");
    Session session = open(file, null, new ArrayList<>(), null);
    bookmarks.onChange(what -> keeper.keepWhereKnown());
    bookmarks.order(session.viewpoint().traceProperty().get(), new Order(2, 1));
    assertThat(ScenarioReader.read(file).schedules().getFirst().orders())
        .containsExactly(new Order(2, 1));
    undo.undo();
    assertThat(ScenarioReader.read(file).schedules()).isEmpty();
  }

  @Test
  void anOrderAsksForNoCopyOfAShippedFile() throws Exception {
    Path file = folder.resolve("shipped.json");
    List<Scenario> asked = new ArrayList<>();
    Path copy = folder.resolve("copy.json");
    Session session = open(file, folder, asked, copy);
    bookmarks.onChange(what -> keeper.keepWhereKnown());
    bookmarks.order(session.viewpoint().traceProperty().get(), new Order(2, 1));
    assertThat(asked).isEmpty();
    keeper.keepAnew();
    assertThat(ScenarioReader.read(copy).schedules().getFirst().orders()).hasSize(1);
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
