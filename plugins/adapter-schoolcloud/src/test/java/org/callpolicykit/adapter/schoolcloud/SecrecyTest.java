package org.callpolicykit.adapter.schoolcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.callpolicykit.api.platform.Bookings;
import org.callpolicykit.testkit.platform.GivenSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names and addresses")
class SecrecyTest {

    @Test
    void areShownToTheSchoolAndKeptOutOfWhatMayBeLogged() {
        Bookings bookings = AlderBank.read(
                "A,2026-11-24,16:00,16:05,Amara Osei,p-1,c-1,video,booked,",
                "A,2026-11-24,16:05,16:10,t-1,Ella Novak,c-2@mail.example,video,booked,",
                "A,Priya Patel,16:10,16:15,t-1,p-1,Sam Jones,video,booked,",
                "A,2026-11-24,17:00,17:05,t-1,p-1,c-1,video,booked,yes");

        assertThat(bookings.unreadable())
                .hasSize(5)
                .anyMatch(line -> line.text().contains("\"Amara Osei\""));
        assertThat(bookings.booked()).hasSize(1);
        assertThat(AlderBank.personal()).noneMatch(bookings.toString()::contains);
    }

    @Test
    void areInNoException() {
        String names = "Amara Osei,Priya Patel,Sam Jones,c-2@mail.example\n";
        List<GivenSettings> broken = List.of(
                AlderBank.SETTINGS.value("appointments", names),
                AlderBank.SETTINGS.value("appointments", "\"" + names),
                AlderBank.SETTINGS.value("appointments", names).value("mapping", names),
                AlderBank.SETTINGS.value("appointments", names).value("separator", "Amara Osei"),
                GivenSettings.none().value("appointments", names),
                GivenSettings.none().value("time-zone", "Amara Osei"));
        for (GivenSettings settings : broken) {
            Throwable thrown = catchThrowable(() -> AlderBank.read(settings));
            assertThat(thrown).isNotNull();
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text, true));
            assertThat(AlderBank.personal()).noneMatch(text.toString()::contains);
        }
    }
}
