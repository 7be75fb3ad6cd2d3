package dev.frontdesk.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells a plain choice from a sentence that only touches on one.
///
/// "3 pm works, please" takes 3 pm. "My sister liked her 3 pm" names it too, and takes nothing. The difference is
/// not a list of all that people may say besides; it is whether anything is said besides. A sentence whose words are
/// all known to belong to taking something is a choice, every other one is worth a question.
public final class Choosing {
    private static final Set<String> WORDS = WordList.of("""
            yes y yeah yea yep yup ya sure ok okay okey k kk alright right absolutely definitely please pls plz
            thanks thank thx ty you u great perfect good fine cool awesome nice lovely wonderful excellent super
            best better ideal amazing sounds sound looks works work worked suits suit fits fit would will wll ill
            it its is be that thats this these those the a an one ones option number slot time times spot choice
            appointment appt booking visit session opening
            at on for in of to with by from around and so then well oh no nope wait um uh hmm hm ah hi hello hey
            good morning afternoon evening actually instead rather just simply i im id ive ill me my mine
            we us our let lets do go going take taking get getting have having want wanted wanna like love need
            prefer preferably choose pick book reserve schedule grab come make give put can could
            shall should how about what
            first second third fourth fifth sixth seventh eighth ninth tenth last earlier earliest later latest
            next thing day date today tonight tomorrow pm am oclock est edt cst cdt mst mdt pst pdt
            middle down sign up lock say sorry oops scratch meant mean problem thatll itll thatd
            dr doctor nurse provider treatment service there here also ll d s m w
            """);
    /// Only beside a time that is ruled out: "not 1, 3 pm please".
    private static final Set<String> DENIALS =
            WordList.of("not cant cannot dont wont doesnt isnt couldnt never either");
    private static final Set<String> TAKING_BACK =
            WordList.of("no nope nah wait scratch forget never nevermind nvm hold stop undo wrong hmm");
    /// "No problem".
    private static final Set<String> HARMLESS = WordList.of("problem problems worries rush pressure matter time times");
    private static final Phrases HEDGES = Phrases.of("i could, we could, probably");
    private static final Set<String> INTRODUCTIONS =
            WordList.of("im i am its it is this my name names call under here");
    private static final Set<String> STOPS = Set.of(".", "!", "?", ";", "\n");

    private static final Phrases REQUESTS = Phrases.of("""
            can i, could i, may i, can we, could we, can you, could you, id like, ill take,
            lets, book, schedule, reserve, please, pls
            """);
    private static final Phrases ENQUIRIES =
            Phrases.of("do you, have you got, is there, are there, is it, is that, are you, how about, what about");
    private static final List<String> PROPOSALS = List.of(" what about ", " how about ");
    private static final Set<String> JOINING = Set.of("and", "also", "plus");
    private static final Set<String> ENQUIRING =
            WordList.of("is are does do did will was would which when who where why");
    private static final Set<String> OPENINGS =
            WordList.of("hi hello hey ok okay so and yes yeah thanks oh well um uh hmm");

    private Choosing() {}

    /// Whether it wants to know rather than to have: "is 3 pm ok?", "do you have 3?", but not "can I have 3?".
    public static boolean asks(Utterance text) {
        return sentences(text).stream().anyMatch(sentence -> asks(text, sentence));
    }

    /// Whether it wants to know, and says nothing besides.
    public static boolean onlyAsks(Utterance text) {
        return sentences(text).stream().allMatch(sentence -> asks(text, sentence));
    }

    /// The sentences that ask nothing, where one of them says when or which; else all of the text.
    public static Utterance withoutQuestionsAside(Utterance text) {
        var stating = sentences(text).stream()
                .filter(s -> !asks(text, s) || proposes(text, s))
                .toList();
        boolean aside = stating.stream()
                .map(s -> Utterance.of(text.words(s.from(), s.to())))
                .anyMatch(s -> !When.read(s, LocalDate.EPOCH).isEmpty()
                        || Position.read(s).isPresent()
                        || Position.bareNumber(s).isPresent());
        return aside
                ? Utterance.of(
                        stating.stream().map(s -> text.words(s.from(), s.to())).collect(Collectors.joining(". ")))
                : text;
    }

    /// "What about lips?", "and a peel?": it asks for something, and not about it.
    private static boolean proposes(Utterance text, Sentence sentence) {
        var words = " " + text.words(sentence.from(), sentence.to()) + " ";
        return PROPOSALS.stream().anyMatch(words::contains) || JOINING.contains(text.at(sentence.from()));
    }

    /// Whether the whole text is made of these words and of those of taking something, and asks nothing.
    ///
    /// @param known as in [#isAll]
    public static boolean isOnly(Utterance text, When when, Collection<String> known) {
        return !asks(text)
                && !takesBack(text, 0)
                && understood(text, when, known).cardinality() == text.size();
    }

    /// Whether the sentences that say when, which or with whom only take that, and say and ask nothing else.
    ///
    /// @param when what the text says about days and times
    /// @param known words that are understood otherwise: names of treatments, people and places
    public static boolean isAll(Utterance text, When when, Collection<String> known) {
        var understood = understood(text, when, known);
        if (text.says(HEDGES)) {
            return false;
        }
        var pointing = pointing(text, when, known);
        boolean meant = pointing.cardinality() == text.size() || !takesBack(text, pointing.length());
        return meant
                && sentences(text).stream()
                        .filter(sentence ->
                                pointing.get(sentence.from(), sentence.to()).cardinality() > 0)
                        .allMatch(sentence -> !asks(text, sentence)
                                && understood
                                                .get(sentence.from(), sentence.to())
                                                .cardinality()
                                        == sentence.length());
    }

    private record Sentence(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /// "3 pm... hmm, no", "cancel it. Wait": what was said before does not stand.
    ///
    /// @param from the token behind what was said; with 0 the first word does not count
    private static boolean takesBack(Utterance text, int from) {
        for (int i = Math.max(1, from); i < text.size(); i++) {
            boolean back = TAKING_BACK.contains(text.at(i)) && !HARMLESS.contains(text.at(i + 1));
            if (back
                    || (text.at(i).equals("let")
                            && text.at(i + 1).equals("me")
                            && !text.at(i + 2).equals("know"))) {
                return true;
            }
        }
        return false;
    }

    /// Each with the mark that ends it.
    private static List<Sentence> sentences(Utterance text) {
        var out = new ArrayList<Sentence>();
        int from = 0;
        for (int i = 0; i < text.size(); i++) {
            if ((STOPS.contains(text.at(i)) && !isAbbreviation(text, i)) || i == text.size() - 1) {
                out.add(new Sentence(from, i + 1));
                from = i + 1;
            }
        }
        return out;
    }

    private static boolean asks(Utterance text, Sentence sentence) {
        var words = " " + text.words(sentence.from(), sentence.to()) + " ";
        var first = Arrays.stream(words.split("\\W+", -1))
                .filter(word -> !word.isEmpty() && !OPENINGS.contains(word))
                .findFirst()
                .orElse("");
        return ENQUIRING.contains(first)
                || ENQUIRIES.stream().anyMatch(phrase -> words.contains(" " + phrase + " "))
                || (text.at(sentence.to() - 1).equals("?")
                        && REQUESTS.stream().noneMatch(phrase -> words.contains(" " + phrase + " ")));
    }

    /// Where it says which: its days and times, else its numbers, places and names, else all of it.
    private static BitSet pointing(Utterance text, When when, Collection<String> known) {
        var out = new BitSet();
        when.days().forEach(day -> out.set(day.from(), day.to()));
        when.times().forEach(time -> out.set(time.from(), time.to()));
        for (int i = 0; out.isEmpty() && i < text.size(); i++) {
            var token = text.tokens().get(i);
            out.set(i, token.number() > 0 || Position.isPlace(token.text()) || known.contains(token.text()));
        }
        if (out.isEmpty()) {
            out.set(0, text.size());
        }
        return out;
    }

    private static BitSet understood(Utterance text, When when, Collection<String> known) {
        var out = new BitSet();
        when.days().forEach(day -> out.set(day.from(), day.to()));
        when.times().forEach(time -> out.set(time.from(), time.to()));
        boolean denies = when.times().stream().anyMatch(TimeMention::negated);
        var name = NameReader.introduced(text)
                .map(said -> Utterance.of(said).words())
                .orElse(List.of());
        boolean phone = Contacts.phoneDigits(text).isPresent();
        for (int i = 0; i < text.size(); i++) {
            var token = text.tokens().get(i);
            boolean fine = switch (token.kind()) {
                case MARK, EMAIL, OPTION, ORDINAL -> true;
                case NUMBER -> phone || Position.bareNumber(text).isPresent() || isNumbered(text, i);
                case WORD ->
                    (token.number() > 0 && isNumbered(text, i))
                            || isKnown(token.text(), known)
                            || (denies && DENIALS.contains(token.text()))
                            || name.contains(token.text())
                            || (!name.isEmpty() && INTRODUCTIONS.contains(token.text()));
                default -> false;
            };
            if (fine) {
                out.set(i);
            }
        }
        return out;
    }

    /// "Option 2".
    private static boolean isNumbered(Utterance text, int i) {
        return Set.of("option", "number", "slot", "choice").contains(text.at(i - 1));
    }

    private static boolean isKnown(String word, Collection<String> known) {
        return WORDS.contains(word)
                || known.contains(word)
                || Typos.correct(word, WORDS).isPresent()
                || Typos.correct(word, known).isPresent();
    }

    /// The point of "Dr. Chen" ends no sentence.
    private static boolean isAbbreviation(Utterance text, int i) {
        return text.at(i).equals(".") && Set.of("dr", "st", "no").contains(text.at(i - 1));
    }
}
