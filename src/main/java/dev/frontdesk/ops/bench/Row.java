package dev.frontdesk.ops.bench;

/// One line of the table: what is measured, what it should be, and how it is measured.
interface Row {
    /// For `--only`.
    String name();

    Measurement measure(Stage stage, Effort effort) throws Exception;
}
