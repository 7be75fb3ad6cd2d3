package dev.frontdesk.admin;

import static dev.frontdesk.admin.Story.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who gets in, how far, and what is kept about it.
class AdminAccessTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase db = TestDatabase.migrated();

    @RegisterExtension
    @Order(2)
    static final AdminApi api = new AdminApi(db);

    static Story.Told dana;
    static Story.Told deskside;

    @BeforeAll
    static void tellAStory() {
        dana = aStory(api.clinic("glow"))
                .withPhone("+12125550123")
                .withAppointmentAt("2026-11-24T20:00:00Z")
                .insert(db);
        deskside = aStory(api.clinic("glow")).on("staff_console").insert(db);
    }

    /// `{conversation}` and the like stand for ids of glow; a bound token is bound to harbor.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            method | path                                                          | none | viewer | staff | admin | harbor viewer | harbor staff | harbor admin
            GET    | communications                                                | 401  | 200    | 200   | 200   | 200           | 200          | 200
            GET    | communications?clinic=glow                                    | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | communications/{conversation}                                 | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | appointments?clinic=glow                                      | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | appointments/{appointment}                                    | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | availability?clinic=glow&service=botox&date=2026-11-24        | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | customers?clinic=glow                                         | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | customers/{customer}                                          | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | customers/{customer}/timeline                                 | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | audit/adjustments?clinic=glow                                 | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | audit/tool-executions?clinic=glow                             | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | clinics                                                       | 401  | 200    | 200   | 200   | 200           | 200          | 200
            GET    | clinics/glow                                                  | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | clinics/harbor                                                | 401  | 200    | 200   | 200   | 200           | 200          | 200
            PUT    | clinics/glow                                                  | 401  | 403    | 403   | 422   | 403           | 403          | 404
            PUT    | clinics/new                                                   | 401  | 403    | 403   | 422   | 403           | 403          | 404
            PUT    | clinics/harbor                                                | 401  | 403    | 403   | 422   | 403           | 403          | 422
            POST   | conversations                                                 | 401  | 403    | 422   | 422   | 403           | 422          | 422
            POST   | conversations/{staff_conversation}/tools/get_current_date     | 401  | 403    | 422   | 422   | 403           | 404          | 404
            GET    | busy-blocks?clinic=glow                                       | 401  | 200    | 200   | 200   | 404           | 404          | 404
            POST   | busy-blocks                                                   | 401  | 403    | 422   | 422   | 403           | 422          | 422
            DELETE | busy-blocks/{customer}                                        | 401  | 403    | 404   | 404   | 403           | 404          | 404
            GET    | health/booking?clinic=glow                                    | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | metrics/overview?clinic=glow                                  | 401  | 200    | 200   | 200   | 404           | 404          | 404
            GET    | tokens                                                        | 401  | 403    | 403   | 200   | 403           | 403          | 200
            POST   | tokens                                                        | 401  | 403    | 403   | 422   | 403           | 403          | 422
            DELETE | tokens/{customer}                                             | 401  | 403    | 403   | 404   | 403           | 403          | 404
            """, useHeadersInDisplayName = true)
    void a_role_and_a_clinic_decide(
            String method,
            String path,
            int none,
            int viewer,
            int staff,
            int admin,
            int boundViewer,
            int boundStaff,
            int boundAdmin) {
        var url = "/api/admin/"
                + path.replace("{conversation}", dana.conversation().toString())
                        .replace("{staff_conversation}", deskside.conversation().toString())
                        .replace("{appointment}", dana.appointment().toString())
                        .replace("{customer}", dana.customer().toString());
        var body = method.equals("POST") || method.equals("PUT") ? "{}" : null;

        assertThat(List.of(
                        status(method, url, null, body),
                        status(method, url, api.token(Role.VIEWER), body),
                        status(method, url, api.token(Role.STAFF), body),
                        status(method, url, api.token(Role.ADMIN), body),
                        status(method, url, api.token(Role.VIEWER, "harbor"), body),
                        status(method, url, api.token(Role.STAFF, "harbor"), body),
                        status(method, url, api.token(Role.ADMIN, "harbor"), body)))
                .containsExactly(none, viewer, staff, admin, boundViewer, boundStaff, boundAdmin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer wrong",
                "Basic Ym9vdHN0cmFwLXRva2VuLW9mLXRoZS10ZXN0czo=",
                AdminApi.BOOTSTRAP
            })
    void nothing_but_a_live_token_lets_in(String authorization) {
        var answer = api.sendAuthorized("GET", "/api/admin/customers", authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.at("/code").asText()).isEqualTo("unauthorized");
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"frontdesk\"");
    }

    @Test
    void a_token_in_the_url_does_not_let_in() {
        assertThat(api.get("/api/admin/customers?access_token=" + AdminApi.BOOTSTRAP, null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_bound_token_sees_its_clinic_alone() {
        var bound = api.token(Role.VIEWER, "harbor");

        assertThat(api.get("/api/admin/customers", bound).at("/total").asInt()).isZero();
        assertThat(api.get("/api/admin/clinics", bound).all("/items", "slug")).containsExactly("harbor");
        assertThat(api.get("/api/admin/customers?customer=%2B12125550123", bound)
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"communications", "appointments", "customers"})
    void what_is_no_id_is_not_found(String list) {
        for (var id : List.of("x", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000", "%00", "..%2Fx")) {
            assertThat(api.get("/api/admin/" + list + "/" + id).status()).as(id).isIn(400, 404);
        }
    }

    @Test
    void tasks_that_others_can_reach_need_the_bootstrap_token() throws Exception {
        assertThat(api.task("gc", null)).isEqualTo(401);
        assertThat(api.task("gc", "wrong")).isEqualTo(401);
        assertThat(api.task("gc", AdminApi.BOOTSTRAP)).isEqualTo(200);
    }

    @Nested
    class Tokens {
        @Test
        void show_their_secret_once_and_work_until_they_are_revoked() {
            var created = api.post(
                    "/api/admin/tokens", "{\"name\": \"front desk\", \"role\": \"viewer\", \"clinics\": [\"glow\"]}");
            var secret = created.at("/secret").asText();
            var id = created.at("/id").asText();

            assertThat(created.status()).isEqualTo(201);
            assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
            List<String> kept = db.jdbi()
                    .withHandle(handle -> handle.select("SELECT t::text FROM api_tokens t")
                            .mapTo(String.class)
                            .list());
            assertThat(kept)
                    .isNotEmpty()
                    .noneMatch(row -> row.contains(secret)
                            || row.contains(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))));
            assertThat(created.at("/clinics/0").asText()).isEqualTo("glow");
            assertThat(api.get("/api/admin/clinics", secret).status()).isEqualTo(200);
            assertThat(api.get("/api/admin/tokens").body().toString())
                    .contains(id)
                    .doesNotContain(secret);
            assertThat(api.send("DELETE", "/api/admin/tokens/" + id, AdminApi.BOOTSTRAP, null)
                            .status())
                    .isEqualTo(204);
            assertThat(api.get("/api/admin/clinics", secret).status()).isEqualTo(401);
        }

        @Test
        void are_stamped_when_used_once_a_minute() {
            var secret = api.token(Role.VIEWER, "harbor");
            var first = api.clock.instant();
            api.get("/api/admin/clinics", secret);
            api.clock.advance(Duration.ofSeconds(59));
            api.get("/api/admin/clinics", secret);
            assertThat(lastUse(secret)).isEqualTo(first.toString());

            api.clock.advance(Duration.ofSeconds(2));
            api.get("/api/admin/clinics", secret);
            assertThat(lastUse(secret)).isEqualTo(api.clock.instant().toString());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {"name": "x", "role": "admin"}                          | clinics: name them; your token does not reach every clinic
                {"name": "x", "role": "admin", "clinics": ["glow"]}     | clinics: no such clinic
                {"name": "x", "role": "admin", "clinics": ["nowhere"]}  | clinics: no such clinic
                {"name": "x", "role": "admin", "clinics": []}           | clinics: is empty
                {"name": "x", "clinics": ["harbor"]}                    | role: is required
                {"role": "viewer", "clinics": ["harbor"]}               | name: is required
                {"name": " ", "role": "viewer", "clinics": ["harbor"]}  | name: is required
                """)
        void do_not_hand_out_more_than_they_hold(String body, String problem) {
            var answer = api.send("POST", "/api/admin/tokens", api.token(Role.ADMIN, "harbor"), body);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("/details/0").asText()).isEqualTo(problem);
        }

        @Test
        void of_others_are_out_of_sight() {
            var glows = api.post(
                            "/api/admin/tokens", "{\"name\": \"g\", \"role\": \"viewer\", \"clinics\": [\"glow\"]}")
                    .at("/id")
                    .asText();
            var harbors = api.token(Role.ADMIN, "harbor");

            assertThat(api.get("/api/admin/tokens?page_size=200", harbors).all("/items", "id"))
                    .doesNotContain(glows)
                    .isNotEmpty();
            assertThat(api.send("DELETE", "/api/admin/tokens/" + glows, harbors, null)
                            .status())
                    .isEqualTo(404);
        }

        private String lastUse(String secret) {
            return db.jdbi()
                    .withHandle(handle -> handle.select(
                                    "SELECT last_used_at FROM api_tokens WHERE secret_hash = ?",
                                    TokenSecret.hash(secret))
                            .mapTo(java.time.Instant.class)
                            .one())
                    .toString();
        }
    }

    @Nested
    class The_record_of_access {
        @Test
        void tells_who_saw_whom() {
            api.get("/api/admin/customers/" + dana.customer() + "/timeline");

            assertThat(latest())
                    .containsEntry("token_id", TokenAuthenticator.BOOTSTRAP_TOKEN)
                    .containsEntry("clinic_id", api.clinic("glow").id().value())
                    .containsEntry("method", "GET")
                    .containsEntry("route", "/api/admin/customers/{id}/timeline")
                    .containsEntry("subject", dana.customer().toString())
                    .containsEntry("status", 200);
        }

        @Test
        void tells_of_refusals() {
            api.get("/api/admin/appointments/" + dana.appointment(), api.token(Role.VIEWER, "harbor"));

            assertThat(latest())
                    .containsEntry("route", "/api/admin/appointments/{id}")
                    .containsEntry("subject", dana.appointment().toString())
                    .containsEntry("clinic_id", null)
                    .containsEntry("status", 404);
        }

        @Test
        void keeps_no_phone_number() {
            api.get("/api/admin/customers?clinic=glow&customer=%2B12125550123");

            assertThat(latest())
                    .containsEntry("route", "/api/admin/customers")
                    .containsEntry("subject", null)
                    .containsEntry("clinic_id", api.clinic("glow").id().value());
        }

        @Test
        void is_silent_about_what_shows_nobody() {
            var before = count();

            api.get("/api/admin/availability?clinic=glow&service=botox&date=2026-11-24");
            api.get("/api/admin/health/booking");
            api.get("/api/admin/customers", null);

            assertThat(count()).isEqualTo(before);
        }

        @Test
        void comes_before_the_answer() {
            db.jdbi().useHandle(handle -> handle.execute("ALTER TABLE staff_access RENAME TO staff_access_away"));
            try {
                var answer = api.get("/api/admin/customers/" + dana.customer());

                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.response().body()).doesNotContain("Dana", "12125550123", "staff_access");
            } finally {
                db.jdbi().useHandle(handle -> handle.execute("ALTER TABLE staff_access_away RENAME TO staff_access"));
            }
        }

        private Map<String, Object> latest() {
            return db.jdbi()
                    .withHandle(handle -> handle.select("SELECT * FROM staff_access ORDER BY ctid DESC LIMIT 1")
                            .mapToMap()
                            .one());
        }

        private int count() {
            return db.jdbi()
                    .withHandle(handle -> handle.select("SELECT count(*) FROM staff_access")
                            .mapTo(Integer.class)
                            .one());
        }
    }

    private static int status(String method, String url, @Nullable String token, @Nullable String body) {
        return api.send(method, url, token, body).status();
    }
}
