package heddle.visualizer.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {
  @TempDir Path folder;

  @Test
  void whatIsSavedIsThereTheNextTime() {
    Path file = folder.resolve("deep/window.properties");
    WindowMemory memory = new WindowMemory(file);
    memory.put("width", 1280.0);
    memory.put("theme", "LIGHT");
    assertThat(memory.save()).isTrue();
    WindowMemory next = new WindowMemory(file);
    assertThat(next.number("width", 960, 3000)).contains(1280.0);
    assertThat(next.text("theme")).contains("LIGHT");
    assertThat(file.getParent()).isDirectoryContaining("glob:**window.properties");
    assertThat(file.getParent().toFile().list()).hasSize(1);
  }

  @Test
  void sizesThatDoNotFitAreForgotten() {
    WindowMemory memory = new WindowMemory(folder.resolve("window.properties"));
    memory.put("width", 12.0);
    memory.put("height", "tall");
    assertThat(memory.number("width", 960, 3000)).isEmpty();
    assertThat(memory.number("height", 600, 3000)).isEmpty();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsDoneWithout() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("file"));
    WindowMemory memory = new WindowMemory(inTheWay.resolve("window.properties"));
    memory.put("width", 1000.0);
    assertThat(memory.save()).isFalse();
  }

  @Test
  void aFileThatIsNoListOfValuesIsDoneWithout() throws IOException {
    Path file = folder.resolve("window.properties");
    Files.writeString(file, "width=\\uXYZ");
    assertThat(new WindowMemory(file).text("width")).isEmpty();
  }
}
