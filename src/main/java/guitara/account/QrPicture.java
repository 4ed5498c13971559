package guitara.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.image.WritableImage;

/// A text as a QR code: black on white in either theme, for cameras look for dark on light, with four modules of white
/// around it.
final class QrPicture {

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;

  private QrPicture() {}

  /// @param most no wider than this, in pixels; each module is the same whole number of them, at least one
  static WritableImage of(String text, int most) {
    BitMatrix modules = modules(text);
    int size = Math.max(1, most / modules.getWidth());
    int wide = modules.getWidth() * size;
    WritableImage image = new WritableImage(wide, wide);
    for (int y = 0; y < wide; y++) {
      for (int x = 0; x < wide; x++) {
        image.getPixelWriter().setArgb(x, y, modules.get(x / size, y / size) ? BLACK : WHITE);
      }
    }
    return image;
  }

  private static BitMatrix modules(String text) {
    try {
      // No room asked for: one cell for each module.
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, HINTS);
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code", e);
    }
  }
}
