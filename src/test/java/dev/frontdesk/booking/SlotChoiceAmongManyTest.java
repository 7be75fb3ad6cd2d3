package dev.frontdesk.booking;

import static dev.frontdesk.booking.Offered.CLINIC;
import static dev.frontdesk.booking.Offered.FRIDAY;
import static dev.frontdesk.booking.Offered.TODAY;
import static dev.frontdesk.booking.Offered.chosen;
import static dev.frontdesk.booking.Offered.offer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that may mean several of the times that are open.
class SlotChoiceAmongManyTest {
    @Nested
    class NumbersThatAreBothOptionAndTime {
        @Test
        void areAnOptionWhereThereIsOne() {
            assertThat(chosen("2", offer("botox", FRIDAY, 3, "13:00", "14:00", "15:00")))
                    .isEqualTo("14:00");
            assertThat(chosen("2", offer("botox", FRIDAY, 3, "13:00", "14:30", "15:00")))
                    .isEqualTo("14:30");
        }

        @Test
        void areAskedAboutWhereAnotherOptionIsAtThatHour() {
            assertThat(chosen("2", offer("botox", FRIDAY, 3, "14:00", "14:30", "15:00")))
                    .isEqualTo("unclear");
            assertThat(chosen("option 2", offer("botox", FRIDAY, 3, "14:00", "14:30", "15:00")))
                    .isEqualTo("14:30");
        }

        @Test
        void areATimeWhereThereIsNone() {
            assertThat(chosen("4", offer("botox", FRIDAY, 3, "14:00", "15:00", "16:00")))
                    .isEqualTo("16:00");
            assertThat(chosen("2", offer("botox", FRIDAY, 1, "14:00", "15:00"))).isEqualTo("14:00");
        }

        @Test
        void areATimeWhereTheWordsSaySo() {
            assertThat(chosen("2 pm", offer("botox", FRIDAY, 3, "14:00", "14:30", "15:00")))
                    .isEqualTo("14:00");
            assertThat(chosen("at 2", offer("botox", FRIDAY, 3, "14:00", "14:30", "15:00")))
                    .isEqualTo("14:00");
        }

        @Test
        void areAmbiguousWhenBothHalvesOfTheDayWereOffered() {
            assertThat(chosen("at 8", offer("botox", FRIDAY, 2, "08:00", "20:00")))
                    .isEqualTo("unclear");
            assertThat(chosen("8 pm", offer("botox", FRIDAY, 2, "08:00", "20:00")))
                    .isEqualTo("20:00");
        }
    }

    @Nested
    class SeveralOffersAreOpen {
        private final OfferedSlots latest = offer("botox", FRIDAY, 2, "13:00", "14:00");
        private final OfferedSlots earlier = offer("botox", "2026-11-26", 2, "10:00", "14:00");

        @Test
        void theLatestCountsFirst() {
            assertThat(SlotChoiceReader.read("the first one", List.of(latest, earlier), CLINIC, TODAY))
                    .isEqualTo(new SlotChoice.Chosen(latest.shown().getFirst(), "botox"));
            assertThat(SlotChoiceReader.read("2 pm", List.of(latest, earlier), CLINIC, TODAY))
                    .isEqualTo(new SlotChoice.Chosen(latest.all().get(1), "botox"));
        }

        @Test
        void anEarlierOneIsReachedByItsDayAlone() {
            assertThat(SlotChoiceReader.read("10 am", List.of(latest, earlier), CLINIC, TODAY))
                    .isInstanceOf(SlotChoice.NotOffered.class);
            assertThat(SlotChoiceReader.read("Thursday at 2", List.of(latest, earlier), CLINIC, TODAY))
                    .isEqualTo(new SlotChoice.Chosen(earlier.all().get(1), "botox"));
        }
    }

    @Nested
    class SeveralProviders {
        private final OfferedSlots offer =
                offer("botox", FRIDAY, 3, "13:00 dana-reyes", "14:00 lee-chen", "15:00 lee-chen");

        @Test
        void theOneWithSomebody() {
            assertThat(chosen("the one with Dana", offer)).isEqualTo("13:00");
            assertThat(chosen("with Dr. Chen please", offer)).isEqualTo("unclear");
            assertThat(chosen("3 pm with Dr. Chen", offer)).isEqualTo("15:00");
        }
    }

    @Nested
    class ATimeThatComesTwiceThatNight {
        private final OfferedSlotView inSummerTime = slot(1, "2026-11-01T01:30:00-04:00", "1:30 AM EDT");
        private final OfferedSlotView inWinterTime = slot(2, "2026-11-01T01:30:00-05:00", "1:30 AM EST");
        private final OfferedSlots offer =
                new OfferedSlots("botox", List.of(inSummerTime, inWinterTime), List.of(inSummerTime, inWinterTime));

        @ParameterizedTest
        @ValueSource(strings = {"1:30", "1:30 am works"})
        void isAmbiguousBare(String text) {
            assertThat(read(text)).isEqualTo(new SlotChoice.Unclear(List.of(inSummerTime, inWinterTime), "botox"));
        }

        @Test
        void isChosenWithItsZone() {
            assertThat(read("1:30 EST")).isEqualTo(new SlotChoice.Chosen(inWinterTime, "botox"));
            assertThat(read("1:30 AM EDT please")).isEqualTo(new SlotChoice.Chosen(inSummerTime, "botox"));
        }

        private SlotChoice read(String text) {
            return SlotChoiceReader.read(text, List.of(offer), CLINIC, LocalDate.of(2026, 10, 30));
        }

        private static OfferedSlotView slot(int option, String start, String shown) {
            var from = OffsetDateTime.parse(start);
            return new OfferedSlotView(option, from, from.plusMinutes(30), shown, "", "dana-reyes", "main");
        }
    }

    @Nested
    class WhatWasSaidAloud {
        private final OfferedSlots offer = offer("botox", FRIDAY, 5, "12:30", "13:00", "14:30", "15:00", "16:00");

        private static OfferedSlots said(OfferedSlots offer, List<String> replies) {
            return OfferedSlots.asSaidIn(replies, List.of(offer), CLINIC, TODAY).getFirst();
        }

        @Test
        void decidesWhatTheSecondOneIs() {
            var said = said(offer, List.of("Sure! 1) 1:00 PM, 2) 3:00 PM or 3) 4:00 PM?"));
            assertThat(chosen("the second one", said)).isEqualTo("15:00");
            assertThat(chosen("2", said)).isEqualTo("15:00");
            assertThat(chosen("2:30", said)).isEqualTo("14:30");
        }

        @Test
        void isLookedForFurtherBackWhenTheLastReplySpokeOfOtherThingsAndIsThenAskedAbout() {
            var one = said(offer, List.of("Free parking behind the building.", "I have 2:30 PM. Shall I book it?"));
            assertThat(chosen("yes", one)).isEqualTo("none");
            assertThat(chosen("2:30", one)).isEqualTo("14:30");
            var two = said(offer, List.of("You are welcome!", "I have 1:00 PM or 2:30 PM. Which one?"));
            assertThat(chosen("the second one", two)).isEqualTo("unclear");
        }

        @Test
        void offersNothingWhereItAsksNothing() {
            var said = said(offer, List.of("Your appointment at 3:00 PM is cancelled."));
            assertThat(chosen("yes", said)).isEqualTo("none");
        }

        @Test
        void isUnderstoodInOtherSpellings() {
            var said = said(offer, List.of("Would 3pm or 4 p.m. on Friday suit you?"));
            assertThat(chosen("the second one", said)).isEqualTo("16:00");
        }

        @Test
        void leavesTheOptionsAloneWhenNoTimeWasSaid() {
            assertThat(said(offer, List.of("Which time?")).shown()).isEqualTo(offer.shown());
        }

        @Test
        void doesNotTakeATimeForThePartOfAnother() {
            assertThat(said(offer, List.of("12:30 PM?")).shown())
                    .containsExactly(offer.all().getFirst());
        }
    }
}
