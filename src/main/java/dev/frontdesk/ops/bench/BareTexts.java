package dev.frontdesk.ops.bench;

import dev.frontdesk.ops.bench.Seed.Held;

/// A conversation for baselines that write texts.
final class BareTexts {
    private static final BenchClinic CLINIC = new BenchClinic("bench-bare", "+12125550104", 1);
    private static int conversations;

    private BareTexts() {}

    static synchronized Held conversation(Stage stage) throws Exception {
        stage.put(CLINIC);
        try (var connection = stage.connect()) {
            var from = conversations++;
            return new Seed(connection, stage.clock().instant())
                    .offers(CLINIC, from, from + 1)
                    .remove();
        }
    }
}
