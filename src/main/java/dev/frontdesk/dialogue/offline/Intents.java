package dev.frontdesk.dialogue.offline;

import dev.frontdesk.customer.Customer;
import dev.frontdesk.language.Contacts;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.WordList;
import java.util.Set;

/// What a guest is after, by the words they use for it.
final class Intents {
    private static final Phrases PERSON = Phrases.of("""
            human, real person, talk to a person, speak to a person, talk to someone, speak to someone,
            speak with someone, talk with someone, talk to somebody, speak to somebody, representative,
            front desk, receptionist, call me back, call me please, call me, manager, speak to a,
            speak with a, talk to a, talk to staff, someone call me, operator, real human, live agent,
            agent, a person, change my name, change my number, change my phone, change my email, refund, complain, complaint, my money back
            """);

    private static final Phrases OTHERS = Phrases.of("""
            my friends appointment, my husbands appointment, my wifes appointment, my moms appointment,
            her appointment, his appointment, their appointment, someone elses, somebody elses,
            another patients, another customers, other customers, other patients, all appointments,
            everyones, every appointment, appointment of my, appointment of mr, appointment of mrs
            """);

    private static final Phrases INJECTION = Phrases.of("""
            ignore your, ignore all, ignore previous, ignore the previous, disregard your, disregard all,
            system prompt, developer mode, you are now, jailbreak, as an admin, drop table, sudo
            """);

    private static final Phrases CANCEL = Phrases.of("""
            cancel, cancelling, canceling, call off, delete my appointment, remove my appointment, no longer need,
            remove me from the schedule, take me off the schedule, dont need the appointment, dont need my appointment
            """);

    private static final Phrases CANCEL_ONLY_ASKED = Phrases.of("""
            cancellation policy, cancelation policy, cancellation fee, cancel fee, fee to cancel,
            fee for cancel, if i cancel, if i need to cancel, charge for cancel, charge if, policy,
            can i cancel later, cancel later, cancel anytime, cancel any time, membership, subscription,
            late cancel, cancelling policy, dont cancel, do not cancel, not cancel, cant cancel, no need to cancel,
            how late can i cancel, cancel without, cancel up to, cancel the day before, cancel a day before, cancel for free,
            do you cancel, without paying, without a fee, cancel if i, not to cancel, wont cancel, never cancel
            """);

    private static final Phrases MOVE = Phrases.of("""
            reschedule, rescheduling, resched, postpone, change my, change the appointment, change the time,
            change it to, change mine, move mine, switch mine, push mine, move my, move the, move it, move our, move an appointment, move appointment, push my,
            push the, push it, switch my, switch the, switch it, swap my, swap the, swap it, shift my, shift the,
            switch me, move me, push me, shift it, bump my, bump the, bump it, a different time for my
            """);

    static final Set<String> APPOINTMENT = Set.of("appointment", "appt", "booking", "visit", "session", "reservation");

    /// "My lip filler appointment on ..." goes no further.
    private static final int LONGEST_NAME = 6;

    private static final Phrases DETAILS = Phrases.of("""
            which appointments do i, which one did you book, when is my, whens my, what time is my, what time was that, what do i have, whats my appointment, what day is my, when am i, what time am i,
            do i have an, do i have any, my appointments, my upcoming, my next appointment,
            confirm my appointment, check my appointment, look up my, where is my appointment,
            details of my, am i booked, am i scheduled, details for my, see my appointment,
            who is my appointment with, when was my, remind me when, my appointment again,
            my appointment is, when do i come, what time do i, what appointments, coming up, who is it with,
            with who, with whom, what day again, which day again, what time again, when is it, what time is it again,
            what time did you say, who am i seeing, who would i see, where is it, do i still have, still have my,
            still on, still booked, still scheduled, is mine, forgot the date, forgot when, who is my appointment,
            forgot what time, forgot what day, forgot my time, did you cancel, cancelled my appointment, you cancelled,
            is it cancelled, is it canceled, been cancelled, been canceled, doing my, my next one
            """);

    private static final Phrases DETAILS_ALONE = Phrases.of("""
            and where, where, where at, and where at, who with, and who with, and with who, and what time, and when
            """);

    private static final Phrases BOOK = Phrases.of("""
            book, booking, schedule, reserve, set up, sign up, come in, get in, come by, appointment, appt,
            availability, available, opening, openings, anything, any time, slot, slots, squeeze me in,
            fit me in, make an appointment, get me in, id like, i would like, i want, i need, can i get,
            can i do, can i come, could i get, can i have, could i have, may i get, looking to get,
            looking for, want to get, do you have time, any spots, spot, free on, interested in, lets do,
            sooner, how about, what about, instead
            """);

    private static final Phrases UNSURE = Phrases.of("""
            not sure what, dont know what, unsure what, no idea what, which treatment,
            what do you recommend, what would you recommend, what should i get, help me choose,
            help me decide, what do i need, not sure which, dont know which, recommend something,
            any recommendations, what treatment
            """);

    private static final Phrases NO_TEXTS = Phrases.of("""
            stop texting, stop messaging, stop contacting, stop sending, dont text me, do not text me,
            dont contact me, do not contact me, unsubscribe, opt out, opt me out, please stop, stop please
            """);

    private static final Phrases CANT_COME = Phrases.of("""
            cant make it, cannot make it, cant come, wont make it, wont be able, not going to make it,
            cant attend, unable to make it, something came up, not coming, cant be there, wont be there, wont come,
            skip this one, skip it this time, have to skip, gotta skip, not gonna make it, unable to come
            """);

    private static final Set<String> RELATIVES = WordList.of("""
            daughter daughters son sons friend friends husband husbands wife wifes mom moms mother mothers dad dads
            father fathers sister sisters brother brothers partner partners boyfriend girlfriend aunt cousin kid kids
            hers theirs
            """);

    private static final Set<String> SELF = WordList.of("i we id ill im lets me us please");
    private static final Set<String> OWN = WordList.of("my mine our it");
    private static final Phrases TOLD = Phrases.of("""
            said, says, told, booked, had, got, has, did, thinks, made an appointment
            """);
    private static final Phrases UNREAL = Phrases.of("""
            shouldnt book, should not book, what would happen, what happens if, what if i book, not supposed to book
            """);
    private static final Phrases WANTED = Phrases.of("""
            can i, could i, may i, can you, could you, id like, i would like, i want, i need, i wanna, book me, for me,
            please, so i, lets, cancel, move, reschedule
            """);

    private static final Phrases MY_OWN = Phrases.of("""
            my appointment, my visit, my booking, mine, i need to, i have to, i want to, can i, could i, id like to
            """);

    private static final Phrases SYMPTOMS = Phrases.of("""
            numb, swelling, swollen, infection, infected, fever, rash, hives, allergic reaction,
            reaction to, bleeding, it hurts, hurts a lot, in pain, blister, blisters, droopy, drooping,
            lump, lumps, burned me, side effects from, bad reaction, dizzy, blurry, my vision, my eyesight, fainted,
            fainting, feel faint, collapsed, cant swallow, trouble swallowing, turned white, turning white, turned blue,
            turning blue, turned black, turning black, turned purple, turning purple, turned grey, turning grey,
            turned gray, turning gray, heart is racing, palpitations, oozing, hot to the touch, throbbing, uneven, lopsided,
            asymmetrical, asymmetric, one eyebrow, higher than the other, lower than the other, botched, unhappy with,
            not happy with
            """);

    private static final Phrases ADVICE = Phrases.of("""
            allergic, allergy, allergies, accutane, isotretinoin, blood thinner, blood thinners, diabetic, autoimmune,
            breastfeeding, pregnant, cold sore, cold sores, eczema, psoriasis, sunburn, sunburned, sunburnt, keloid,
            keloids, antibiotics, chemo, lupus, epilepsy, i have a tan, im tanned, im 13, im 14, im 15, im 16, im 17, 13 year old, 14 year old, 15 year old,
            16 year old, 17 year old, years old, is it safe, safe for me, medication
            """);

    private static final Phrases SEVERAL_PEOPLE = Phrases.of("""
            me and my, my daughter and, my friend and, my sister and, my mom and, my husband and, my wife and,
            two people, 2 people, three people, 3 people, both of us, two of us, my friend wants, my friend too,
            my sister too, for me and, and my daughter, and my son, and my mom, and my sister, and my friend
            """);

    private Intents() {}

    /// It depends on their health or their age: never a matter for advice from here.
    static boolean needsAdvice(Reading r) {
        return r.says(ADVICE);
    }

    static boolean isForSeveral(Reading r) {
        return r.says(SEVERAL_PEOPLE);
    }

    static boolean wantsPerson(Reading r) {
        return r.says(PERSON) && !r.says("are you a real", "are you a human", "are you human");
    }

    /// Whether it is about an appointment of somebody who is not writing, or tries to be an instruction.
    static boolean overreaches(Reading r, Customer customer) {
        var digits = Contacts.phoneDigits(r.words());
        boolean foreign = digits.isPresent()
                && (customer.phone() == null || !customer.phone().endsWith(lastTen(digits.get())));
        boolean acts = r.says(CANCEL) || r.says(MOVE) || r.says(DETAILS) || r.says("appointment", "appointments");
        boolean theirs = speaksOfOthers(r) && !r.says(MY_OWN) && (r.says(CANCEL) || r.says(MOVE));
        return r.says(INJECTION) || theirs || (acts && (foreign || r.says(OTHERS))) || r.says("not mine");
    }

    private static String lastTen(String digits) {
        return digits.length() > 10 ? digits.substring(digits.length() - 10) : digits;
    }

    /// They want no more texts, in words that the carrier does not act on.
    static boolean wantsNoTexts(Reading r) {
        return r.says(NO_TEXTS) || r.words().isJust("stop");
    }

    static boolean wantsCancel(Reading r) {
        return r.says(CANCEL) && !r.says(CANCEL_ONLY_ASKED) && !somebodyElseCancels(r);
    }

    /// "Kate will cancel hers", "my friend will cancel her facial": it is not them who do.
    private static boolean somebodyElseCancels(Reading r) {
        var words = r.words().words();
        int cancel = words.indexOf("cancel");
        int other = -1;
        int self = -1;
        for (int i = 0; i < cancel; i++) {
            other = RELATIVES.contains(words.get(i)) ? i : other;
            self = SELF.contains(words.get(i)) ? i : self;
        }
        return other >= 0
                && other > self
                && words.subList(cancel, words.size()).stream().noneMatch(OWN::contains);
    }

    static boolean cancelsOnACondition(Reading r) {
        return wantsCancel(r)
                && r.says("cancel if", "cancel it if", "cancel unless", "cancel it unless", "cancel in case");
    }

    /// What somebody else did or said of a booking, what is advised against, or what would happen: told, not wanted.
    static boolean onlyTells(Reading r) {
        boolean ofOthers = (speaksOfOthers(r) || r.says("doctor", "boss", "dermatologist")) && r.says(TOLD);
        return (ofOthers || r.says(UNREAL)) && !r.says(WANTED);
    }

    /// "Don't cancel it", "can I cancel later?": cancelling is spoken of, and not wanted now.
    static boolean speaksAgainstCancelling(Reading r) {
        return r.says(CANCEL_ONLY_ASKED);
    }

    static boolean asksCancellationPolicy(Reading r) {
        boolean spoken = r.says("cancel", "cancellation", "cancelling", "cancelation", "canceling");
        return (r.says(CANCEL_ONLY_ASKED) && spoken) || r.says("get charged", "be charged", "got charged");
    }

    static boolean wantsMove(Reading r) {
        return r.says(MOVE) && !r.says("dont move", "do not move", "not move", "no need to move", "without moving");
    }

    /// "My Friday appointment": one they hold, named as theirs, whatever was booked last.
    static boolean namesAnAppointment(Reading r) {
        var words = r.words().words();
        int mine = words.indexOf("my");
        return mine >= 0
                && words.subList(mine, Math.min(words.size(), mine + LONGEST_NAME)).stream()
                        .anyMatch(APPOINTMENT::contains);
    }

    static boolean wantsDetails(Reading r) {
        return r.says(DETAILS) || r.words().isJust(DETAILS_ALONE);
    }

    static boolean wantsBooking(Reading r) {
        return r.says(BOOK);
    }

    static boolean isUnsure(Reading r) {
        return r.says(UNSURE);
    }

    /// Something is wrong with them: a matter for people, never for advice from here.
    static boolean isUnwell(Reading r) {
        return r.says(SYMPTOMS) && !r.says("does it", "will it", "is it", "is there", "reduce", "treat");
    }

    /// Which one to cancel was asked, and they want to move it; or the other way round.
    static boolean overrulesWhich(Turn turn) {
        return switch (turn.state().awaiting()) {
            case WHICH_TO_CANCEL -> wantsMove(turn.reading());
            case WHICH_TO_MOVE -> wantsCancel(turn.reading());
            default -> false;
        };
    }

    /// "Cancel it and book it for the week after": another time, not a cancellation.
    static boolean cancelsToRebook(Reading r) {
        return r.says(CANCEL)
                && r.says("rebook", "re book", "and book", "and reschedule", "and schedule", "book it for");
    }

    /// A relative or a friend is spoken of.
    static boolean speaksOfOthers(Reading r) {
        return r.words().words().stream().anyMatch(RELATIVES::contains);
    }

    /// Whether it is about something that is understood otherwise.
    static boolean isAbout(Reading r) {
        return Reactions.dropsIt(r)
                || Reactions.postpones(r)
                || Reactions.thanks(r)
                || wantsBooking(r)
                || wantsMove(r)
                || wantsCancel(r)
                || wantsDetails(r);
    }

    static boolean cannotCome(Reading r) {
        return r.says(CANT_COME);
    }
}
