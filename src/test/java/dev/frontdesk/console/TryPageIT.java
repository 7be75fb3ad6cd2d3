package dev.frontdesk.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.frontdesk.platform.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page in a real browser, on the whole demo.
class TryPageIT {
    private static final String FIRST = "Can I get Botox tomorrow afternoon?";

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static Chromium chromium;
    private static DemoServer demo;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext session;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        demo = DemoServer.start(db);
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        open(1280, 860);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Nested
    class AGuest {
        @ParameterizedTest
        @CsvSource({"1280, 860", "360, 640"})
        void booksAndSeesTheAppointment(int width, int height) {
            session.close();
            open(width, height);

            page.getByRole(AriaRole.BUTTON, named(FIRST)).click();
            var time = chips().first().textContent();
            chips().first().click();
            assertThat(theirs().last()).containsText("name");
            write("Sam Rivera");
            assertThat(theirs().last()).containsText("booked for Botox");

            if (width < 800) {
                page.getByRole(AriaRole.BUTTON, named("Behind it")).click();
            }
            var card = page.locator(".appointment");
            assertThat(card).containsText("Botox");
            assertThat(card).containsText("Booked");
            assertThat(card).containsText(time);
            assertThat(card).containsText("Sam Rivera");
            assertThat(card).containsText("/api/admin/appointments?clinic=glow&customer=");
            assertThat(page.locator("[data-tool=book_appointment] .pill")).hasText("ok");
            assertThat(page.locator(".offer")).hasCount(0);
            assertThat(overflow()).isZero();
            assertThat(complaints).isEmpty();
        }

        @Test
        void seesTheOfferAndTheirChoiceBeforeItIsBooked() {
            write(FIRST);
            assertThat(page.locator(".offer")).containsText("botox");

            write("the second one");

            assertThat(page.locator(".slots .chosen")).hasCount(1);
            assertThat(page.locator(".slots li").nth(1)).hasClass("chosen");
        }

        @Test
        void seesMarkupAsTheTextItIs() {
            var markup = "<img src=x onerror=\"document.title='owned'\"><b>hi</b>";

            write(markup);

            assertThat(mine().first()).containsText(markup);
            assertThat(theirs()).hasCount(1);
            assertThat(page.locator("img, #log b")).hasCount(0);
            assertThat(page).hasTitle(Pattern.compile("Frontdesk"));
        }

        @Test
        void findsTheConversationAgainAfterReloading() {
            write("Do you have parking?");
            assertThat(theirs()).hasCount(1);
            var number = page.locator("#from").textContent();

            page.reload();

            assertThat(theirs()).hasCount(1);
            assertThat(mine()).containsText("parking");
            assertThat(page.locator("#from")).hasText(number);
        }

        @Test
        void canBeSomebodyElse() {
            write("Do you have parking?");
            assertThat(theirs()).hasCount(1);
            var before = page.evaluate("JSON.parse(sessionStorage.getItem('frontdesk.guest')).id");

            page.getByRole(AriaRole.BUTTON, named("New guest")).click();

            assertThat(page.locator(".text")).hasCount(0);
            assertThat(page.locator("#welcome")).isVisible();
            assertThat(page.evaluate("JSON.parse(sessionStorage.getItem('frontdesk.guest')).id"))
                    .isNotEqualTo(before);
            write("Do you have parking?");
            assertThat(theirs()).hasCount(1);
        }
    }

    @Nested
    class TheMessageBox {
        @Test
        void sendsOnEnterAndBreaksTheLineOnShiftEnter() {
            box().fill("Hello");
            box().press("Shift+Enter");
            assertThat(mine()).hasCount(0);
            box().pressSequentially("there");
            box().press("Enter");

            assertThat(mine()).containsText("Hello\nthere");
            assertThat(box()).hasValue("");
        }

        @Test
        void sendsOnceHoweverOftenItIsClicked() {
            box().fill("Hello");
            page.getByRole(AriaRole.BUTTON, named("Send")).dblclick();

            assertThat(theirs()).hasCount(1);
            assertThat(mine()).hasCount(1);
        }

        @Test
        void hasNothingToSendWhenItIsBlank() {
            box().fill("   ");
            box().press("Enter");

            assertThat(page.getByRole(AriaRole.BUTTON, named("Send"))).isDisabled();
            assertThat(page.locator(".text")).hasCount(0);
        }

        @Test
        void takesWhatTheServerRefusedBack() {
            page.route(
                    "**/try/api/messages",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(422)
                            .setContentType("application/json")
                            .setBody("{\"code\":\"invalid\",\"message\":\"no\",\"details\":[\"body: is odd\"]}")));
            write("Hello");
            assertThat(mine()).containsText("Not sent: body: is odd");
            page.unroute("**/try/api/messages");

            page.getByRole(AriaRole.BUTTON, named("Edit")).click();

            assertThat(box()).hasValue("Hello");
            assertThat(mine()).hasCount(0);
            box().press("Enter");
            assertThat(theirs()).hasCount(1);
        }
    }

    @Nested
    class WhenTheServerIsGone {
        @Test
        void itSaysSoAndSendsOnceItIsBack() {
            assertThat(page.locator("#who")).containsText("Glow Aesthetics");
            page.route("**/try/api/**", Route::abort);

            write("Do you have parking?");

            assertThat(page.locator("#notice")).containsText("does not answer");
            assertThat(mine()).containsText("Waiting for the server");
            page.unroute("**/try/api/**");
            assertThat(theirs()).hasCount(1);
            assertThat(page.locator("#notice")).isHidden();
            assertThat(mine()).hasCount(1);
        }

        @Test
        void andTheAnswerToATextWasLostTheTextIsStillOne() {
            page.route("**/try/api/messages", route -> {
                route.fetch();
                route.abort();
            });
            write("Do you have parking?");
            assertThat(page.locator("#notice")).isVisible();

            page.unroute("**/try/api/messages");

            assertThat(theirs()).hasCount(1);
            assertThat(mine()).hasCount(1);
        }
    }

    private void open(int width, int height) {
        session = chromium.browser().newContext(new NewContextOptions().setViewportSize(width, height));
        page = session.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(demo.url("/").toString());
    }

    private void write(String text) {
        box().fill(text);
        box().press("Enter");
    }

    private Locator box() {
        return page.getByLabel("Your text");
    }

    private Locator chips() {
        return page.locator(".chip", new Page.LocatorOptions().setHasText(Pattern.compile("^\\d+:\\d\\d [AP]M$")));
    }

    private Locator mine() {
        return page.locator(".mine");
    }

    private Locator theirs() {
        return page.locator(".theirs");
    }

    /// By how much the page is wider than the window.
    private int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
