package guitara.boot;

/// Please open a face.
///
/// @param database what the command line says about the database
/// @param progress where to tell what is going on before a window is there
public record FaceRequest(DatabaseChoice database, Progress progress) {}
