package dev.frontdesk.dialogue.offline;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// What a guest's text may bring about, with texts of the kind.
enum Asks {
    NOTHING("""
            is {time} still free?
            do you have {time} {day}?
            do you have anything earlier than {time}?
            who would I see at {time}?
            how long does it take?
            how much is {service}?
            maybe {time}
            I might do {time}
            {time} might work, not sure yet
            not sure about {time}
            {time} is too early
            anything later?
            anything after {time}?
            {time} won't work for me
            not {time}
            anything but {time}
            I can't do {time}
            if I get off work early {time} could work
            my friend is coming at {time}
            I have a meeting at {time}
            I work until {time}
            I get off at {time}
            my flight is {day} at {time}
            I'll be in the area {day}
            unless {time} opens up
            last time I came at {time}
            it was {day} last time
            my sister had {service} {day}
            {provider} did my {service} last time
            is {provider} in {day}?
            is it with {provider}?
            only if it's with {provider}
            what do you have {day}?
            anything {day} afternoon?
            do you have any openings for {service} {day}?
            what about {day} instead?
            let me check with my husband
            let me think about it
            hmm
            one sec
            wait
            hold on
            I'll let you know
            I'll get back to you
            I have to ask my boss first
            don't book it
            don't book anything yet
            no need to cancel
            don't cancel it
            please don't cancel my appointment
            don't move it
            can I cancel later if I need to?
            what if I need to cancel?
            is there a fee to cancel?
            is {time} too late to cancel?
            my friend wants to cancel hers
            should I cancel?
            I was thinking about cancelling
            I may have to cancel
            I hope I don't have to cancel
            I never cancelled anything
            did you cancel my appointment?
            can I move it later if something comes up?
            would it be possible to move it later?
            I might need to reschedule
            did you book it?
            so am I booked?
            when is my appointment?
            what time was that again?
            who is it with?
            I already have an appointment
            what happens if I'm late?
            do I need to come early?
            can I bring my kid?
            thanks
            thank you so much!
            thanks anyway
            never mind
            nvm
            no
            nope
            no thanks
            nah thanks
            do that instead
            I want that one instead
            yes but with {provider}
            with {provider} please
            consultation first
            leave it at {time}
            not yet
            no not that one
            none of those work
            lol
            see you then
            bye
            hi
            good morning
            are you a robot?
            do you have parking?
            do you take insurance?
            are you open {day}?
            what are your hours?
            where are you?
            does it hurt?
            what do you recommend?
            I'm not sure what I need
            oh no
            that's expensive
            is my {service} still on?
            when is my {service}?
            is my {service} {day} at {time}?
            my {service} is {day} at {time}, right?
            has my {service} been cancelled?
            is it cancelled or not?
            cancel my
            was that a yes?
            what did I say yes to?
            why?
            what?
            ???
            """),
    WHAT_WAS_ASKED_LAST("""
            yes
            yes please
            yep
            ok
            ok thanks
            okay
            sure
            great
            great, thanks
            perfect
            sounds good
            that works
            go ahead
            do it
            book it
            👍
            cool
            alright
            yes that's right
            """),
    /// Only where it was asked which one.
    A_TREATMENT("""
            {service} {day}
            the {service}
            """),
    A_TIME("""
            {time}
            {time} works
            {time} please
            I'll take {time}
            let's do {time}
            {day} at {time}
            {day} at {time} please
            the first one
            the second one
            1
            2
            number 3
            """),
    A_BOOKING("""
            {service} {day} at {time}
            book {service} for {day} at {time}
            I'd like to book {service} {day} at {time}
            can I get {service} {day} at {time} please
            """),
    A_MOVE("""
            move my appointment to {day} at {time}
            reschedule my {service} to {day}
            please move my {service} to {day} at {time}
            please put my {service} on {day} at {time}
            """),
    /// To move "it", whichever that is.
    A_MOVE_OF_IT("""
            move it to {day} at {time}
            can you move it to {time}
            actually make it {time}
            push it to {time}
            make it {day} at {time} instead
            could we do {day} at {time} instead?
            actually just reschedule to {day} at {time}
            sorry, I meant change it to {day} at {time}
            """),
    /// To cancel "it", likewise.
    A_CANCELLATION_OF_IT("""
            cancel it
            cancel it please
            ok please cancel
            cancel please
            yes cancel that one
            """),
    A_CANCELLATION("""
            cancel my appointment
            please cancel my appointment
            cancel my {service}
            I need to cancel my {day} appointment
            cancel the {service} please
            """),
    UNDER_A_NAME("""
            Kim Lee
            it's Kim Lee
            my name is Kim Lee
            """);

    private final String texts;

    Asks(String texts) {
        this.texts = texts;
    }

    /// Any text of any kind.
    static Arbitrary<GuestText> anything() {
        return Arbitraries.frequency(
                        Tuple.of(8, NOTHING),
                        Tuple.of(5, WHAT_WAS_ASKED_LAST),
                        Tuple.of(1, A_TREATMENT),
                        Tuple.of(4, A_TIME),
                        Tuple.of(3, A_BOOKING),
                        Tuple.of(2, A_MOVE),
                        Tuple.of(3, A_MOVE_OF_IT),
                        Tuple.of(2, A_CANCELLATION),
                        Tuple.of(3, A_CANCELLATION_OF_IT),
                        Tuple.of(2, UNDER_A_NAME))
                .flatMap(Asks::inWords);
    }

    private Arbitrary<GuestText> inWords() {
        var time = Arbitraries.of("9:00 am", "10:30", "1 pm", "2 pm", "3pm", "3:00", "4", "11:30");
        var day = Arbitraries.of("tomorrow", "Friday", "on Friday", "Tuesday", "Wednesday", "next week", "Dec 1");
        var service = Arbitraries.of("botox", "lip filler", "a facial");
        var provider = Arbitraries.of("Dana", "Dr Chen");
        return Combinators.combine(Arbitraries.of(texts.lines().toList()), time, day, service, provider)
                .as((text, at, on, what, who) -> new GuestText(
                        text.replace("{time}", at)
                                .replace("{day}", on)
                                .replace("my {service}", "my " + what.replace("a ", ""))
                                .replace("the {service}", "the " + what.replace("a ", ""))
                                .replace("{service}", what)
                                .replace("{provider}", who),
                        this));
    }

    /// @param text what is written
    /// @param asks what it may bring about
    record GuestText(String text, Asks asks) {}
}
