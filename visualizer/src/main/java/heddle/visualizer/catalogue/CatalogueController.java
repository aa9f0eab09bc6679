package heddle.visualizer.catalogue;

import heddle.client.ScenarioFolder;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Session;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.FileChooser;
import org.controlsfx.control.textfield.CustomTextField;

/** The scenarios to choose from, and the search among them. */
public final class CatalogueController {
  private final Session session;
  private List<ScenarioFolder.Entry> entries = List.of();
  private boolean following;

  @FXML private CustomTextField query;
  @FXML private TreeView<CatalogueItem> tree;
  @FXML private Label none;

  /** Opens scenarios in this session. */
  public CatalogueController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    tree.setCellFactory(CatalogueCell::new);
    tree.setRoot(new TreeItem<>());
    none.managedProperty().bind(none.visibleProperty());
    query.textProperty().addListener(o -> rebuild());
    query.setOnAction(
        e -> CatalogueTree.best(tree.getRoot(), query.getText().strip()).ifPresent(this::select));
    tree.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> chosen(now));
    session.experimentProperty().addListener(o -> follow());
    session.busyProperty().addListener((o, was, is) -> followUnless(is));
  }

  /** Shows these scenarios, and opens the easiest that fails if nothing else is wanted. */
  public void show(List<ScenarioFolder.Entry> found, boolean open) {
    entries = found;
    rebuild();
    if (open) {
      CatalogueTree.introduction(tree.getRoot()).ifPresent(this::select);
    }
  }

  /** Moves the focus to the search field. */
  public void focusSearch() {
    query.requestFocus();
    query.selectAll();
  }

  /** Opens a scenario file from anywhere. */
  public void open(Path file) {
    try {
      session.open(ScenarioReader.read(file));
    } catch (BadInputException e) {
      session.fail(e);
    }
  }

  /** Asks for a scenario file and opens it. */
  @FXML
  public void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a scenario");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Heddle scenarios", "*.json"));
    File file = chooser.showOpenDialog(tree.getScene().getWindow());
    if (file != null) {
      open(file.toPath());
    }
  }

  private void chosen(TreeItem<CatalogueItem> item) {
    if (!following && item != null && item.getValue() instanceof CatalogueItem.Entry(Scenario s)) {
      session.open(s);
    }
  }

  private void rebuild() {
    following = true;
    String words = query.getText().strip();
    tree.setRoot(CatalogueTree.of(entries, words));
    none.setText("No scenario is about “" + words + "”.");
    none.setVisible(!words.isEmpty() && tree.getRoot().getChildren().isEmpty());
    following = false;
    follow();
  }

  /** What could not be opened is not left selected. */
  private void followUnless(boolean opening) {
    if (!opening) {
      follow();
    }
  }

  private void follow() {
    Experiment open = session.experimentProperty().get();
    following = true;
    if (open != null) {
      CatalogueTree.find(tree.getRoot(), open.scenario())
          .ifPresentOrElse(
              tree.getSelectionModel()::select, tree.getSelectionModel()::clearSelection);
    }
    following = false;
  }

  private void select(TreeItem<CatalogueItem> item) {
    tree.getSelectionModel().select(item);
  }
}
