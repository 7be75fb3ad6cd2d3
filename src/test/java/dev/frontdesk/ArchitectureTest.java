package dev.frontdesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;

/// The direction of dependencies and the habits that the compiler does not keep.
@AnalyzeClasses(packages = "dev.frontdesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.frontdesk";

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.frontdesk.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("root")
            .definedBy(ROOT)
            .layer("edges")
            .definedBy(ROOT + ".ops..", ROOT + ".console..")
            .layer("surfaces")
            .definedBy(ROOT + ".admin..", ROOT + ".messaging..", ROOT + ".voice..", ROOT + ".analytics..")
            .layer("dialogue")
            .definedBy(ROOT + ".dialogue..")
            .layer("core")
            .definedBy(ROOT + ".booking..", ROOT + ".conversation..", ROOT + ".ai..", ROOT + ".twilio..")
            .layer("basics")
            .definedBy(ROOT + ".clinic..", ROOT + ".customer..", ROOT + ".audit..", ROOT + ".language..")
            .layer("platform")
            .definedBy(ROOT + ".platform..")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("edges")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("surfaces")
            .mayOnlyBeAccessedByLayers("root", "edges")
            .whereLayer("dialogue")
            .mayOnlyBeAccessedByLayers("root", "edges", "surfaces")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("root", "edges", "surfaces", "dialogue")
            .whereLayer("basics")
            .mayOnlyBeAccessedByLayers("root", "edges", "surfaces", "dialogue", "core");

    @ArchTest
    static final ArchRule thePlatformsPartsPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("http")
            .definedBy(ROOT + ".platform.http")
            .layer("work")
            .definedBy(ROOT + ".platform.work")
            .layer("database")
            .definedBy(ROOT + ".platform.database")
            .layer("basics")
            .definedBy(ROOT + ".platform")
            .whereLayer("http")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("work")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("database")
            .mayOnlyBeAccessedByLayers("work");

    @ArchTest
    static final ArchRule conversationsKnowNoBookingRule = noClasses()
            .that()
            .resideInAPackage(ROOT + ".conversation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".booking..");

    @ArchTest
    static final ArchRule openAiStaysInItsAdapter = onlyIn(ROOT + ".ai.openai..", "com.openai..");

    @ArchTest
    static final ArchRule twilioStaysInItsAdapter = onlyIn(ROOT + ".twilio..", "com.twilio..");

    @ArchTest
    static final ArchRule httpStaysAtTheEdge = noClasses()
            .that()
            .haveNameNotMatching(".*(Resource|Filter|Mapper|Interceptor|Feature|(List|Page)Query)(\\$.*)?")
            .and()
            .areNotAnnotations()
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".platform.http.HttpError")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule sqlStaysInDaos = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".platform..")
            .and()
            .haveNameNotMatching(".*(Dao|Feature)(\\$.*)?")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "Jdbi, but for @Json on records",
                    (JavaClass type) -> type.getPackageName().startsWith("org.jdbi")
                            && !type.getName().equals("org.jdbi.v3.json.Json")));

    @ArchTest
    static final ArchRule timeIsHandedIn = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".platform.SystemClock")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "reads the machine's clock or zone", ArchitectureTest::readsTheMachinesTime));

    @ArchTest
    static final ArchRule packagesAreNamedForWhatTheyAre = ArchRuleDefinition.noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..");

    private static ArchRule onlyIn(String adapter, String vendor) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor);
    }

    private static boolean readsTheMachinesTime(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var ofTime = Set.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class);
        var name = call.getTarget().getName();
        if (name.equals("now") && ofTime.stream().anyMatch(owner::isEquivalentTo)) {
            return call.getTarget().getRawParameterTypes().isEmpty();
        }
        return (owner.isEquivalentTo(ZoneId.class) && name.equals("systemDefault"))
                || (owner.isEquivalentTo(TimeZone.class) && name.equals("getDefault"))
                || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
                || (owner.isEquivalentTo(InstantSource.class) && name.equals("system"))
                || owner.isEquivalentTo(Date.class)
                || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
    }
}
