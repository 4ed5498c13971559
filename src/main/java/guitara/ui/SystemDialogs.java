package guitara.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The windows of the system's own that a screen may ask for. On the JavaFX thread; they wait for the person.
public interface SystemDialogs {

  /// What became of printing.
  enum Printing {
    DONE,
    /// The person thought better of it, or the printer did.
    NOT_DONE,
    /// This computer has none.
    NO_PRINTER
  }

  /// Where the person wants a file; empty where they want none.
  ///
  /// @param name suggested
  Optional<Path> saveAs(Window owner, String title, String name);

  /// Prints one page on the printer that the person chooses.
  Printing print(Window owner, Node page);

  /// Those of this system.
  static SystemDialogs real() {
    return new SystemDialogs() {
      @Override
      public Optional<Path> saveAs(Window owner, String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> file.toPath());
      }

      @Override
      public Printing print(Window owner, Node page) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
          return Printing.NO_PRINTER;
        }
        return job.showPrintDialog(owner) && job.printPage(page) && job.endJob() ? Printing.DONE : Printing.NOT_DONE;
      }
    };
  }
}
