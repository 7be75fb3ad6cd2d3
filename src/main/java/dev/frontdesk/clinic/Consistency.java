package dev.frontdesk.clinic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What must hold between the parts of a document, beyond the form of each: every name a guest or a model may say
/// means one thing, and nothing is listed twice. Blank texts stand for values that are refused already.
final class Consistency {
    private final Problems problems;

    private Consistency(Problems problems) {
        this.problems = problems;
    }

    static void check(ClinicDocument document, Problems problems) {
        new Consistency(problems).check(document);
    }

    private void check(ClinicDocument document) {
        distinct("phone_numbers", document.phoneNumbers());
        distinct("email_addresses", document.emailAddresses());
        var frontDesk = document.frontDeskNumber();
        if (frontDesk != null && document.phoneNumbers().contains(frontDesk)) {
            problems.add("front_desk_number", "is one of phone_numbers: a call handed over would come back");
        }
        locations(document.locations());
        services(document.services());
        providers(document.providers());
        var questions = new Names();
        for (int i = 0; i < document.faq().size(); i++) {
            questions.claim(
                    i, "faq[%d].question".formatted(i), document.faq().get(i).question());
        }
    }

    private void locations(List<ClinicDocument.LocationEntry> locations) {
        var names = new Names();
        for (int i = 0; i < locations.size(); i++) {
            var path = "locations[%d]".formatted(i);
            names.claim(i, path + ".slug", locations.get(i).slug());
            names.claim(i, path + ".name", locations.get(i).name());
        }
    }

    private void services(List<ClinicDocument.ServiceEntry> services) {
        var names = new Names();
        for (int i = 0; i < services.size(); i++) {
            var path = "services[%d]".formatted(i);
            var service = services.get(i);
            names.claim(i, path + ".slug", service.slug());
            names.claim(i, path + ".name", service.name());
            for (int j = 0; j < service.aliases().size(); j++) {
                names.claim(
                        i, path + ".aliases[%d]".formatted(j), service.aliases().get(j));
            }
        }
    }

    private void providers(List<ClinicDocument.ProviderEntry> providers) {
        var names = new Names();
        for (int i = 0; i < providers.size(); i++) {
            var path = "providers[%d]".formatted(i);
            var provider = providers.get(i);
            names.claim(i, path + ".slug", provider.slug());
            names.claim(i, path + ".name", provider.name());
            distinct(path + ".services", provider.services());
            distinct(path + ".locations", provider.locations());
        }
    }

    private void distinct(String path, List<String> texts) {
        var seen = new HashSet<String>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            if (!text.isEmpty() && !seen.add(text.toLowerCase(Locale.ROOT))) {
                problems.add("%s[%d]".formatted(path, i), "\"%s\" is listed twice".formatted(text));
            }
        }
    }

    /// Who may be called what. A part may repeat its own names, but not take another's.
    private final class Names {
        private record Claim(int owner, String path) {}

        private final Map<String, Claim> taken = new HashMap<>();

        void claim(int owner, String path, String name) {
            if (name.isEmpty()) {
                return;
            }
            var first = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), new Claim(owner, path));
            if (first != null && first.owner() != owner) {
                problems.add(path, "\"%s\" is taken by %s".formatted(name, first.path()));
            }
        }
    }
}
