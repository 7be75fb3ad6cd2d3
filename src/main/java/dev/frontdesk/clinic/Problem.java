package dev.frontdesk.clinic;

/// One thing that is wrong with a clinic's document.
///
/// @param path where, for example `providers[0].services[1]`; empty: the document as a whole
/// @param message what, to be read after the path
public record Problem(String path, String message) {
    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
