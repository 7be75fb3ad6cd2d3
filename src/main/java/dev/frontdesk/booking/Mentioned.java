package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.Choosing;
import dev.frontdesk.language.NameReader;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.WordList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a clinic a text speaks of.
///
/// @param services named outright, in the order of the text
/// @param hinted services that a word of their name or category may point to; only where none is named
/// @param suggested services that may be something for what is told; only where none is named or hinted at
/// @param aside services that only a question besides speaks of
/// @param notProvider the provider they do not want
/// @param anybody whether they say that any provider will do
/// @param anywhere whether they say that any place will do
public record Mentioned(
        List<Service> services,
        List<Service> hinted,
        List<Service> suggested,
        List<Service> aside,
        @Nullable Provider provider,
        @Nullable Location location,
        @Nullable Provider notProvider,
        boolean anybody,
        boolean anywhere) {
    private static final Phrases ANYBODY = Phrases.of("""
            anyone, anybody, any provider, any doctor, any nurse, whoever, either provider, any of them,
            no preference, dont mind who, doesnt matter who, dont care who, somebody else, someone else,
            another provider, a different provider, different doctor, another doctor
            """);
    private static final Phrases ANYWHERE = Phrases.of("""
            any location, either location, any place, wherever, anywhere, both locations, no preference,
            doesnt matter where, dont mind where, dont care where, either place, either one
            """);
    /// Words of names that are also words of their own.
    private static final Set<String> COMMON =
            WordList.of("the and doctor nurse provider one two main street will may grace");
    /// Beside these a first name alone is a provider's; elsewhere it may as well be the guest's own.
    private static final Set<String> BEFORE_A_PROVIDER = WordList.of("""
            with w get have book only dr doctor nurse see seeing prefer want is can does has by if rather about from to
            without not except but
            """);
    private static final Set<String> BEHIND_A_PROVIDER =
            WordList.of("instead available free working there have has do does on");
    private static final Set<String> DENIALS = Set.of("not", "except", "without", "dont");

    public static Mentioned in(Utterance words, Clinic clinic) {
        // "3 works. Do I need a consultation first?" is not about taking a consultation
        var stated = Choosing.withoutQuestionsAside(words);
        var named = ServiceReader.named(stated, clinic);
        var hinted = named.isEmpty() ? ServiceReader.hinted(stated, clinic) : List.<Service>of();
        return new Mentioned(
                named,
                hinted,
                named.isEmpty() && hinted.isEmpty() ? ServiceReader.suggested(stated, clinic) : List.of(),
                ServiceReader.named(words, clinic).stream()
                        .filter(service -> !named.contains(service))
                        .toList(),
                provider(words, clinic, false).orElse(null),
                location(words, clinic).orElse(null),
                provider(words, clinic, true).orElse(null),
                words.says(ANYBODY),
                words.says(ANYWHERE));
    }

    /// All services that are spoken of, be it in a question besides.
    public Stream<Service> spokenOf() {
        return Stream.concat(meant().stream(), aside.stream());
    }

    /// The services the words may mean, whether named or only hinted at.
    public List<Service> meant() {
        return services.isEmpty() ? hinted : services;
    }

    /// As if no provider and no place were named.
    public Mentioned nowhere() {
        return new Mentioned(services, hinted, suggested, aside, null, null, null, false, false);
    }

    /// The words that all this was understood from, in lower case.
    public Collection<String> words() {
        var out = new HashSet<String>();
        Stream.of(
                        meant().stream().flatMap(ServiceReader::phrases),
                        meant().stream().map(Service::category).flatMap(Stream::ofNullable),
                        Stream.ofNullable(provider).flatMap(p -> Stream.of(p.name(), p.slug())),
                        Stream.ofNullable(location).flatMap(l -> Stream.of(l.name(), l.slug())),
                        anybody ? ANYBODY.stream() : Stream.<String>empty(),
                        anywhere ? ANYWHERE.stream() : Stream.<String>empty())
                .flatMap(s -> s)
                .forEach(phrase ->
                        out.addAll(Utterance.of(phrase.replace('-', ' ')).words()));
        return out;
    }

    private static Optional<Provider> provider(Utterance words, Clinic clinic, boolean denied) {
        var own = NameReader.introduced(words).orElse("");
        return clinic.providers().stream()
                .filter(provider -> isSaid(provider, words, own, denied))
                .findFirst();
    }

    private static boolean isSaid(Provider provider, Utterance words, String own, boolean denied) {
        var all = words.words();
        var name = Utterance.of(provider.name());
        if (own.isEmpty() && words.says(name.plain())) {
            return isDenied(all, all.indexOf(name.words().getFirst())) == denied;
        }
        for (int i = 0; i < all.size(); i++) {
            var word = all.get(i);
            boolean partOfName =
                    word.length() > 2 && !COMMON.contains(word) && name.words().contains(word);
            boolean placed = (i > 0 && BEFORE_A_PROVIDER.contains(all.get(i - 1)))
                    || (i + 1 < all.size() && BEHIND_A_PROVIDER.contains(all.get(i + 1)));
            boolean isDenied = isDenied(all, i);
            if (partOfName && (placed || isDenied) && isDenied == denied) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDenied(List<String> words, int at) {
        for (int i = Math.max(0, at - 3); i < at; i++) {
            // "Anyone but Dana" is not her, "yes but with Dana" is
            boolean anyBut =
                    words.get(i).equals("but") && i > 0 && words.get(i - 1).startsWith("any");
            if (anyBut || DENIALS.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// The place they name, or the other one of two when they do not want it.
    private static Optional<Location> location(Utterance words, Clinic clinic) {
        if (clinic.locations().size() < 2) {
            return Optional.empty();
        }
        var named = clinic.locations().stream()
                .filter(l -> names(l).anyMatch(words::says))
                .findFirst();
        var denied = named.filter(l -> names(l).anyMatch(name -> words.says("not " + name, "not at " + name)));
        return denied.isEmpty()
                ? named
                : clinic.locations().stream()
                        .filter(l -> clinic.locations().size() == 2 && !l.equals(denied.get()))
                        .findFirst();
    }

    private static Stream<String> names(Location location) {
        var name = Utterance.of(location.name()).plain();
        return Stream.of(name, name.replace(" street", " st"), location.slug().replace('-', ' '));
    }
}
