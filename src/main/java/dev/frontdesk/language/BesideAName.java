package dev.frontdesk.language;

import dev.frontdesk.language.Token.Kind;
import java.util.Set;

/// What goes with a name that was asked for: thanks, an e-mail address, a phone number, "and can you text me the
/// address?". Anything else behind a name makes it a remark: "honey, does 5 work for you?".
final class BesideAName {
    private static final Set<String> CLAUSE_ENDS = Set.of(",", ".", "!", ";", "?", "\n", "(", ":", "-");
    private static final Set<String> IN_ITS_CLAUSE = WordList.of("""
            please pls plz thanks thank thx ty you and my email mail is e here phone number the name address
            """);
    private static final Set<String> BEHIND_IT = WordList.of("""
            please pls plz thanks thank thx ty you so much very and my email mail e is its it the a at phone cell number
            name address here best with dob birthday date of birth new existing patient client first time
            she her hers he him his they them theirs sorry lol haha yes yeah yep ok okay sure great perfect awesome
            book that see then soon
            """);
    /// What follows these is asked for besides.
    private static final Set<String> REQUESTS = Set.of("can you", "could you", "would you", "will you");

    private BesideAName() {}

    /// Whether from `to` on there is nothing but what goes with a name.
    static boolean isAll(Utterance text, int to) {
        if (!endsClause(text, to)) {
            return false;
        }
        boolean phone = Contacts.phoneDigits(text).isPresent();
        for (int i = to; i < text.size(); i++) {
            if (REQUESTS.contains(text.words(i, i + 2)) || isLastName(text, i)) {
                return true;
            }
            var token = text.tokens().get(i);
            boolean fine = switch (token.kind()) {
                case MARK, EMAIL -> true;
                case NUMBER -> phone;
                // "1990", "4/5/1990": when they were born
                case SLASHED -> token.text().length() > 5;
                case WORD -> BEHIND_IT.contains(token.text());
                default -> false;
            };
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    /// Whether the clause ends at `to`, what belongs to giving a name aside. A question that ends there asks.
    static boolean endsClause(Utterance text, int to) {
        int i = to;
        while (i < text.size() && !CLAUSE_ENDS.contains(text.at(i))) {
            if (isLastName(text, i) || REQUESTS.contains(text.words(i, i + 2))) {
                return true;
            }
            if (text.isAt(i, Kind.WORD) && !IN_ITS_CLAUSE.contains(text.at(i))) {
                return false;
            }
            i++;
        }
        return !text.at(i).equals("?");
    }

    private static boolean isLastName(Utterance text, int i) {
        return text.words(i, i + 2).equals("last name") || text.at(i).equals("surname");
    }
}
