// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.groundswell.alerts.MailServer.Security;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a mail server on this machine. */
class EmailSinkTest {

    private GreenMail mail;

    @BeforeEach
    void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.setUser("desk@example.org", "desk", "open sesame");
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void writesALetterThatIsKnownAgainAndAnswersIt() throws Exception {
        EmailSink sink = sink("open sesame", Security.NONE);

        sink.send(Swings.open());
        sink.send(Swings.over());

        MimeMessage[] letters = mail.getReceivedMessages();
        assertThat(letters).hasSize(2);
        assertThat(letters[0].getSubject()).isEqualTo("[major] night-ferry: net sentiment fell from +0.10 to -0.30");
        assertThat(letters[0].getMessageID()).isEqualTo("<5f0c-open@groundswell.invalid>");
        assertThat(GreenMailUtil.getBody(letters[0])).contains("moved most by safety -0.40", "for example x:1");
        assertThat(letters[1].getSubject()).endsWith(", over");
        assertThat(letters[1].getHeader("In-Reply-To")).containsExactly("<5f0c-open@groundswell.invalid>");
    }

    @Test
    void letsNoNameAddAHeader() throws Exception {
        sink("open sesame", Security.NONE)
                .send(Swings.of("1", "ferry", "fun\r\nBcc: all@example.org\u202e", Swings.NOON));

        MimeMessage letter = mail.getReceivedMessages()[0];
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getSubject()).contains("fun  Bcc: all@example.org").doesNotContain("\u202e");
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void givesUpWhereThePasswordIsWrong() {
        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> sink("wrong", Security.NONE).send(Swings.open()))
                .withMessage("the mail server refused user or password")
                .satisfies(failure -> assertThat(failure.isHopeless()).isTrue());
    }

    /** A server that offers no encryption is told nothing, least of all the password. */
    @Test
    void insistsOnEncryptionUnlessToldOtherwise() {
        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> sink("open sesame", Security.STARTTLS).send(Swings.open()));

        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void mayTryAgainWhereNobodyAnswers() {
        EmailSink sink = sink("open sesame", Security.NONE);
        mail.stop();

        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> sink.send(Swings.open()))
                .satisfies(failure -> assertThat(failure.isHopeless()).isFalse());
    }

    private EmailSink sink(@Nullable String password, Security security) {
        MailServer server = new MailServer(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                security,
                "desk",
                password == null ? null : Secret.of(password, "password"),
                "groundswell@example.org",
                List.of("desk@example.org"));
        return new EmailSink(server, Clock.fixed(Swings.NOON, ZoneOffset.UTC));
    }
}
