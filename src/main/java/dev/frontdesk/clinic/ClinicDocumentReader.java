package dev.frontdesk.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.clinic.ClinicDocument.LocationEntry;
import dev.frontdesk.clinic.ClinicDocument.ServiceEntry;
import dev.frontdesk.clinic.ReadResult.Claims;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/// Reads a clinic's document, from YAML or JSON alike. Strict: a field it does not know is refused, a number is not a
/// text. It never stops at the first problem and never throws: everything that is wrong is named by its path.
public final class ClinicDocumentReader {
    /// What [ClinicView] adds to a document; ignored, so that what was given can be sent back.
    static final Set<String> READ_ONLY = Set.of("id", "version", "created_at", "updated_at", "overrides", "effective");

    private ClinicDocumentReader() {}

    /// Reads the text of a YAML or JSON document.
    public static ReadResult read(String text) {
        var problems = new Problems();
        var tree = DocumentSyntax.parse(text, problems);
        return tree == null ? new ReadResult.Unreadable(problems.all(), Claims.NONE) : read(tree, problems);
    }

    /// Reads a document that is parsed already.
    public static ReadResult read(JsonNode tree) {
        return read(tree, new Problems());
    }

    private static ReadResult read(JsonNode tree, Problems problems) {
        if (!tree.isObject()) {
            problems.add("", "a clinic's document is an object with fields such as slug, name and time_zone");
            return new ReadResult.Unreadable(problems.all(), Claims.NONE);
        }
        var document = document(new Element(tree, "", problems).fields());
        Consistency.check(document, problems);
        return problems.isEmpty()
                ? new ReadResult.Read(document)
                : new ReadResult.Unreadable(problems.all(), Claims.of(document));
    }

    /// Where something is missing or wrong, a stand-in takes its place: the document is used only if nothing is.
    private static ClinicDocument document(Fields fields) {
        fields.ignore(READ_ONLY);
        var slug = fields.required("slug").flatMap(Formats::slug).orElse("");
        var name = Sections.name(fields);
        var assistantName = Sections.line(fields, "assistant_name");
        var timeZone = fields.required("time_zone").flatMap(Formats::timeZone).orElse(ZoneOffset.UTC);
        var phones =
                fields.list("phone_numbers", 100, e -> Formats.phoneNumber(e).orElse(""));
        var emails =
                fields.list("email_addresses", 100, e -> Formats.emailAddress(e).orElse(""));
        var frontDesk = fields.optional("front_desk_number").flatMap(Formats::phoneNumber);
        var aiBooking = fields.flag("ai_booking", true);
        var voiceRouting = Sections.choice(fields, "voice_routing", VoiceRouting.class, VoiceRouting.AI);
        var locations = fields.required("locations").map(Sections::locations).orElse(List.of());
        var policies = Sections.policies(fields.object("policies"));
        var options = Sections.options(fields.object("options"));
        var calendar = Sections.calendar(fields.object("calendar"));
        var services = fields.list("services", 500, e -> Sections.service(e.fields()));
        var performed = Targets.of("service", services, ServiceEntry::slug, ServiceEntry::name);
        var visited = Targets.of("location", locations, LocationEntry::slug, LocationEntry::name);
        var providers = fields.list("providers", 500, e -> Sections.provider(e.fields(), performed, visited));
        var faq = fields.list("faq", 500, e -> Sections.faq(e.fields()));
        fields.refuseOthers();
        return new ClinicDocument(
                slug,
                name,
                assistantName.orElse("Ava"),
                timeZone,
                phones,
                emails,
                frontDesk.orElse(null),
                aiBooking,
                voiceRouting,
                locations,
                policies,
                options,
                calendar,
                services,
                providers,
                faq);
    }
}
