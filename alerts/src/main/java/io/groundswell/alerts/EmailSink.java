// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import io.groundswell.events.Swing;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * E-mail by SMTP. The id of a message is made of the swing, so that a mailbox shows one that was sent twice once, and the
 * end of a swing answers its beginning.
 */
final class EmailSink implements SwingSink {

    private static final String TIMEOUT_MILLIS = "10000";

    private final MailServer server;
    private final Clock clock;
    private final Session session;

    EmailSink(MailServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.session = Session.getInstance(properties(server), authenticator(server));
    }

    @Override
    public void send(Swing swing) throws UndeliveredException {
        try {
            Transport.send(message(swing));
        } catch (AuthenticationFailedException e) {
            throw UndeliveredException.forGood("the mail server refused user or password");
        } catch (MessagingException e) {
            if (e instanceof SMTPSendFailedException refused && refused.getReturnCode() / 100 == 5) {
                throw UndeliveredException.forGood("the mail server refused with " + refused.getReturnCode());
            }
            throw UndeliveredException.forNow(
                    "the mail server did not take it: " + e.getClass().getSimpleName());
        }
    }

    private MimeMessage message(Swing swing) throws MessagingException {
        MimeMessage message = new Identified(session, messageId(AlertText.id(swing)));
        message.setFrom(new InternetAddress(server.from()));
        for (String to : server.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
        }
        String headline = "[" + AlertText.lower(swing.severity()) + "] " + AlertText.title(swing);
        message.setSubject(headline, "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (swing.state() == Swing.State.RESOLVED) {
            message.setHeader("In-Reply-To", messageId(swing.id() + "-open"));
        }
        message.setText(AlertText.title(swing) + "\n\n" + String.join("\n", AlertText.details(swing)) + "\n", "UTF-8");
        message.saveChanges();
        return message;
    }

    private static String messageId(String id) {
        return "<" + id + "@groundswell.invalid>";
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
        switch (server.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    private static Authenticator authenticator(MailServer server) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                Secret password = server.password();
                return new PasswordAuthentication(server.user(), password == null ? "" : password.reveal());
            }
        };
    }

    /** A message whose id is ours. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
