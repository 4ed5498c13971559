package guitara.boot;

import java.nio.file.Path;
import java.util.Optional;

/// Please drive the screens and keep a picture of each step.
///
/// @param out the folder for pictures and `tour.log`
/// @param theme `light` or `dark`, or empty for both
/// @param face `desk`, `admin` or `all`
public record TourRequest(
    Path out, Optional<String> theme, String face, DatabaseChoice database, Progress progress) {}
