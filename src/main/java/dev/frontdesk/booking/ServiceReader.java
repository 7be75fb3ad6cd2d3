package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.Correction;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Typos;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds a clinic's services in a guest's words: by slug, name or alias, the longest that fits, one slip of the
/// fingers forgiven; else by a word of the name or the category, which may fit several.
final class ServiceReader {
    /// Words of their own, however near they are to a treatment: "let me check" is not about cheeks.
    private static final Set<String> NO_SLIPS = Set.of("check", "checked", "checking");

    private static final Set<String> COMMON = WordList.of("""
            and or the for with of new full mini treatment treatments session therapy service services free area
            areas visit spot spots care first follow up time day skin face appointment open one me my you do to in on
            at a i lift lifts removal sun sat mon wed fri mar may
            """);

    private static final Phrases COMPLAINTS = Phrases.of("""
            something for, anything for, get rid of, do about, bothers me, bothered by, fix my, i hate
            """);

    private record Found(Service service, int from, int length) {}

    private ServiceReader() {}

    /// The services that are named, each by its own words.
    static List<Service> named(Utterance text, Clinic clinic) {
        var words = text.words();
        var found = new ArrayList<Found>();
        for (var service : clinic.services()) {
            phrases(service).map(p -> Utterance.of(p).words()).forEach(p -> findAll(service, p, words, found));
        }
        found.sort((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.from() - b.from());
        var kept = new ArrayList<Found>();
        for (var candidate : found) {
            if (kept.stream().noneMatch(k -> overlap(k, candidate) && k.length() > candidate.length())) {
                kept.add(candidate);
            }
        }
        kept.sort(Comparator.comparingInt(Found::from));
        return withoutTakenBack(kept, words).stream()
                .map(Found::service)
                .distinct()
                .toList();
    }

    /// "A peel, no wait, a facial" is about the facial alone.
    private static List<Found> withoutTakenBack(List<Found> named, List<String> words) {
        int first = 0;
        for (int i = 1; i < named.size(); i++) {
            var before = named.get(i - 1);
            int behind = before.from() + before.length();
            int next = named.get(i).from();
            if (behind < next && Correction.takesBack(words.subList(behind, next))) {
                first = i;
            }
        }
        return named.subList(first, named.size());
    }

    /// The services whose name or category shares a telling word with the text; none where it tells a complaint.
    static List<Service> hinted(Utterance text, Clinic clinic) {
        return text.says(COMPLAINTS)
                ? List.of()
                : sharing(
                        text, clinic, service -> Stream.concat(names(service), Stream.ofNullable(service.category())));
    }

    /// The services whose name or alias shares a telling word with the text: they may be something for what it tells
    /// of, and
    /// nobody asked for them.
    static List<Service> suggested(Utterance text, Clinic clinic) {
        return sharing(text, clinic, ServiceReader::phrases);
    }

    private static List<Service> sharing(Utterance text, Clinic clinic, Function<Service, Stream<String>> phrases) {
        var telling = text.words().stream()
                .filter(w -> w.length() > 2 && !COMMON.contains(w))
                .map(Utterance::singular)
                .toList();
        return clinic.services().stream()
                .filter(s -> phrases.apply(s)
                        .flatMap(p -> Utterance.of(p.replace('-', ' ')).words().stream())
                        .filter(w -> !COMMON.contains(w))
                        .map(Utterance::singular)
                        .anyMatch(telling::contains))
                .toList();
    }

    static Stream<String> phrases(Service service) {
        return Stream.concat(names(service), service.aliases().stream());
    }

    private static Stream<String> names(Service service) {
        return Stream.of(service.slug().replace('-', ' '), service.name());
    }

    private static void findAll(Service service, List<String> phrase, List<String> words, List<Found> found) {
        for (int i = 0; !phrase.isEmpty() && i + phrase.size() <= words.size(); i++) {
            if (matches(phrase, words, i)) {
                found.add(new Found(service, i, phrase.size()));
            }
        }
    }

    private static boolean matches(List<String> phrase, List<String> words, int at) {
        for (int i = 0; i < phrase.size(); i++) {
            var meant = Utterance.singular(phrase.get(i));
            var written = Utterance.singular(words.get(at + i));
            var slip = !NO_SLIPS.contains(written)
                    && Typos.correct(written, List.of(meant)).isPresent();
            if (!meant.equals(written) && !slip) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(Found a, Found b) {
        return a.from() < b.from() + b.length() && b.from() < a.from() + a.length();
    }
}
