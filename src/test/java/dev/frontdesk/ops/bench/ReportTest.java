package dev.frontdesk.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = new Report(
            Map.of("cores", "2"),
            List.of(new Measurement(
                    "book",
                    "book over HTTP",
                    List.of(
                            Figure.atLeast(40, " %", "of the bare rate", 41.25),
                            Figure.atMost(60, " ms", "p99", 1234.5)),
                    "bare: 900/s",
                    "")));

    @Test
    void isATableToPaste() {
        assertThat(report.markdown()).isEqualTo("""
                | row | target | measured | | next to it |
                |---|---|---|---|---|
                | book: book over HTTP | of the bare rate ≥ 40 %<br>p99 ≤ 60 ms | 41.3 %<br>1,235 ms | met<br>**missed** | bare: 900/s |

                cores 2""");
    }

    @Test
    void isJsonForMachines() throws Exception {
        assertThat(report.json())
                .contains("\"row\" : \"book\"", "\"value\" : 41.25", "\"bound\" : \"AT_LEAST\"", "\"met\" : false");
    }
}
