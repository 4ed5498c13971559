package guitara.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Pictures of screens as PNG files, without a window system.
public final class Snapshot {

    private final WritableImage image;

    private Snapshot(WritableImage image) {
        this.image = image;
    }

    /// A picture of the whole scene at a display scale (1 for 100 %, 1.25 for 125 %); on the JavaFX thread.
    public static Snapshot of(Scene scene, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(scene.getFill());
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
        return new Snapshot(scene.getRoot().snapshot(parameters, null));
    }

    /// A picture of one node; on the JavaFX thread.
    public static Snapshot of(Node node) {
        return new Snapshot(node.snapshot(new SnapshotParameters(), null));
    }

    public int width() {
        return (int) image.getWidth();
    }

    public int height() {
        return (int) image.getHeight();
    }

    /// Writes the picture, making the folder where it lacks; may run on any thread.
    public Path writeTo(Path file) {
        int[] pixels = new int[width() * height()];
        image.getPixelReader().getPixels(0, 0, width(), height(), PixelFormat.getIntArgbInstance(), pixels, 0, width());
        BufferedImage buffered = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_ARGB);
        buffered.setRGB(0, 0, width(), height(), pixels, 0, width());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                ImageIO.write(buffered, "png", out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Picture not written: " + file, e);
        }
    }
}
