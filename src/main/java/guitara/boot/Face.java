package guitara.boot;

/// Opens a face's window and returns the exit code when it has been closed.
@FunctionalInterface
public interface Face {
  int open(FaceRequest request);
}
