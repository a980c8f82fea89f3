// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertFileTest {

    @TempDir
    private Path folder;

    @Test
    void opensTheSinksThatARouteLeadsTo() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "open sesame\n");
        AlertFile file = read("""
                sinks:
                  desk:   {type: slack, urlEnv: DESK_URL}
                  system: {type: webhook, url: 'https://example.org/swings', secretFile: '%s'}
                  pager:  {type: alertmanager, url: 'http://127.0.0.1:9093'}
                  mail:   {type: email, host: mail.example.org, user: desk, passwordEnv: MAIL_PASSWORD,
                           from: g@example.org, to: [desk@example.org]}
                  screen: {type: terminal}
                  unused: {type: slack, urlEnv: NOT_SET}
                routes:
                  - {to: [desk], severity: major, quiet: {from: '22:00', to: '07:00', zone: Europe/Berlin}}
                  - {to: [mail, pager, system, screen], stories: [night-ferry], kinds: [flip, level], each: true}
                """.formatted(secret));

        Map<String, SwingSink> sinks = file.open(
                Map.of("DESK_URL", "https://hooks.example.org/T0", "MAIL_PASSWORD", "secret"),
                new PrintWriter(new StringWriter()),
                Clock.systemUTC());

        assertThat(sinks).containsOnlyKeys("desk", "system", "pager", "mail", "screen");
        assertThat(file.routesTo("mail")).hasSize(1).allSatisfy(route -> assertThat(route.each())
                .isTrue());
        sinks.values().forEach(SwingSink::close);
    }

    @Test
    void saysAllThatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("""
                        sinks: {'no good': {type: terminal}}
                        routes:
                          - {to: [desk]}
                          - {to: ['no good'], quiet: {from: late, to: early}}
                        """))
                .withMessageContaining("a sink's name must be letters, digits, - and _: was no good")
                .withMessageContaining("a route leads to a sink that is not there: desk")
                .withMessageContaining("quiet must have from and to as HH:MM");
    }

    @Test
    void refusesASlipOfThePen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("sinks: {a: {type: terminal, colour: red}}"))
                .withMessageContaining("colour");
        assertThatIllegalArgumentException().isThrownBy(() -> read("")).withMessageContaining("alerts.yaml: ");
        assertThatIllegalArgumentException().isThrownBy(() -> read("[1, 2"));
    }

    @Test
    void refusesToSendASecretInTheClearOrToShowIt() {
        assertFault("{type: slack, url: 'http://hooks.example.org/T0'}", "https://");
        assertFault("{type: slack, urlEnv: NOT_SET}", "urlEnv names a variable that is not set: NOT_SET");
        assertFault("{type: slack, urlEnv: BAD}", "url is none");
        assertFault("{type: webhook, url: 'ftp://127.0.0.1/'}", "https://");
        assertFault("{type: email, from: a@example.org, to: [b@example.org]}", "host must be given");
        assertFault("{type: pigeon}", "type must be webhook, slack, alertmanager, email or terminal: was pigeon");
        assertThat(Secret.of("open sesame", "secret")).hasToString("[hidden]");
    }

    private void assertFault(String sink, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("sinks: {a: " + sink + "}\nroutes: [{to: [a]}]")
                        .open(Map.of("BAD", "not a url: hush"), new PrintWriter(new StringWriter()), Clock.systemUTC()))
                .withMessageContaining("sink a: ")
                .withMessageContaining(fault)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("hush", "T0"));
    }

    private AlertFile read(String yaml) throws IOException {
        return AlertFile.read(Files.writeString(folder.resolve("alerts.yaml"), yaml));
    }
}
