package dev.frontdesk.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClinicTest {
    private final Clinic glow = Documents.clinic(Documents.glow());

    @Test
    void findsAServiceByWhatPeopleCallIt() {
        assertThat(glow.findService("lip-filler")).map(Service::name).contains("Lip Filler");
        assertThat(glow.findService(" LIP FILLER ")).map(Service::slug).contains("lip-filler");
        assertThat(glow.findService("Lips")).map(Service::slug).contains("lip-filler");
        assertThat(glow.findService("fillr")).isEmpty();
    }

    @Test
    void findsAProviderWithOrWithoutTheTitle() {
        assertThat(glow.findProvider("Bex Okonjo, NP")).isEqualTo(glow.findProvider("bex-okonjo"));
        assertThat(glow.findProvider("bex okonjo")).map(Provider::titledName).contains("Bex Okonjo, NP");
        assertThat(glow.findProvider("Bex")).isEmpty();
    }

    @Test
    void findsALocationBySlugOrName() {
        assertThat(glow.findLocation("riverside")).isEqualTo(glow.findLocation("RIVERSIDE"));
        assertThat(glow.findLocation("moon")).isEmpty();
    }

    @Test
    void timeOffIncludesBothEnds() {
        var doctor = glow.findProvider("amara-lindqvist").orElseThrow();

        assertThat(doctor.timeOff()).singleElement().satisfies(off -> {
            assertThat(doctor.isOff(off.from())).isTrue();
            assertThat(doctor.isOff(off.to())).isTrue();
            assertThat(doctor.isOff(off.from().minusDays(1))).isFalse();
            assertThat(doctor.isOff(off.to().plusDays(1))).isFalse();
        });
    }
}
