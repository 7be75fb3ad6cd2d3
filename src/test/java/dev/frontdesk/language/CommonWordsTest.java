package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonWordsTest {
    /// The hundred most common of the United States, and others that are words as well.
    private static final String SURNAMES = """
            smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez
            wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark
            ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams
            nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker
            cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper
            peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james
            bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez
            church fish sun law rush ball snow glass coffee wall bell rice stone rose fox west ford black hunt berry
            """;

    @Test
    void nobodyIsCalledByThem() {
        assertThat(WordList.of(SURNAMES)).hasSizeGreaterThan(100).noneMatch(CommonWords::contains);
    }

    @Test
    void remarksAreMadeOfThem() {
        assertThat(WordList.of("bit expensive oops wrong gotta run maybe surgery"))
                .allMatch(CommonWords::contains);
    }

    @Test
    void whatIsSaidAboutThemIsNoneOfThem() {
        assertThat(WordList.load("common-words")).isNotEmpty().allMatch(word -> word.matches("[a-z0-9]+"));
    }
}
