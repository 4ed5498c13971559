package guitara.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Pictures of screens as PNG files, without a window system.
public final class Snapshot {

    private static final int BYTE = 0xFF;

    private final int width;
    private final int height;
    private final List<Layer> layers = new ArrayList<>();

    private record Layer(WritableImage image, int x, int y) {
    }

    private Snapshot(WritableImage image) {
        width = (int) image.getWidth();
        height = (int) image.getHeight();
        layers.add(new Layer(image, 0, 0));
    }

    /// A picture of the whole scene with its open menus and hints, at a display scale (1.25 for 125 %);
    /// on the JavaFX thread.
    public static Snapshot of(Scene scene, double scale) {
        Snapshot picture = new Snapshot(take(scene, scale));
        Window owner = scene.getWindow();
        if (owner != null) {
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof PopupWindow popup && popup.isShowing()) {
                    int x = (int) Math.round((popup.getX() - owner.getX() - scene.getX()) * scale);
                    int y = (int) Math.round((popup.getY() - owner.getY() - scene.getY()) * scale);
                    picture.layers.add(new Layer(take(popup.getScene(), scale), x, y));
                }
            }
        }
        return picture;
    }

    /// A picture of one node; on the JavaFX thread.
    public static Snapshot of(Node node) {
        return new Snapshot(node.snapshot(new SnapshotParameters(), null));
    }

    private static WritableImage take(Scene scene, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(scene.getWindow() instanceof PopupWindow ? Color.TRANSPARENT : scene.getFill());
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
        return scene.getRoot().snapshot(parameters, null);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Writes the picture, making the folder where it lacks; may run on any thread.
    public Path writeTo(Path file) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        layers.forEach(layer -> paint(layer, picture));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                ImageIO.write(picture, "png", out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Picture not written: " + file, e);
        }
    }

    private void paint(Layer layer, BufferedImage picture) {
        int across = (int) layer.image.getWidth();
        int[] row = new int[across];
        for (int y = Math.max(0, -layer.y); y < layer.image.getHeight() && y + layer.y < height; y++) {
            layer.image.getPixelReader()
                    .getPixels(0, y, across, 1, PixelFormat.getIntArgbPreInstance(), row, 0, across);
            for (int x = Math.max(0, -layer.x); x < across && x + layer.x < width; x++) {
                int under = picture.getRGB(x + layer.x, y + layer.y);
                picture.setRGB(x + layer.x, y + layer.y, over(row[x], under));
            }
        }
    }

    /// A premultiplied pixel over an opaque one; the first layer lies over nothing and is opaque itself.
    private static int over(int above, int below) {
        int rest = BYTE - (above >>> 24);
        int mixed = BYTE << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            int channel = ((above >>> shift) & BYTE) + ((below >>> shift) & BYTE) * rest / BYTE;
            mixed |= Math.min(BYTE, channel) << shift;
        }
        return mixed;
    }
}
