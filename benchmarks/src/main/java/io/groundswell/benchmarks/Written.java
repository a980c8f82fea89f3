// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.AttributeNotFoundException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * What the producers of an application have sent to a topic, by their own count, so that neither what the broker has
 * deleted since is missing nor the markers of transactions are in it.
 *
 * @param records without markers
 * @param bytes as they are stored: compressed, with the framing of batches
 */
record Written(long records, long bytes) {

    static final Written NOTHING = new Written(0, 0);

    /** By topic, of all producers that are open now and whose client id begins with an application's. */
    static Map<String, Written> by(String applicationId) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Map<String, Written> written = new TreeMap<>();
        try {
            ObjectName producers = new ObjectName("kafka.producer:type=producer-topic-metrics,*");
            for (ObjectName name : server.queryNames(producers, null)) {
                if (plain(name, "client-id").startsWith(applicationId + "-")) {
                    Written one =
                            new Written(count(server, name, "record-send-total"), count(server, name, "byte-total"));
                    written.merge(plain(name, "topic"), one, Written::plus);
                }
            }
        } catch (JMException e) {
            throw new IllegalStateException("the producers of " + applicationId + " must tell what they wrote", e);
        }
        return written;
    }

    Written plus(Written other) {
        return new Written(records + other.records, bytes + other.bytes);
    }

    /** The value of an attribute that counts; 0 when whoever counted has gone since it was listed. */
    static long count(MBeanServer server, ObjectName name, String attribute) throws JMException {
        try {
            return ((Number) server.getAttribute(name, attribute)).longValue();
        } catch (InstanceNotFoundException | AttributeNotFoundException e) {
            return 0;
        }
    }

    /** A property of a name without its quotes; empty when it has none of that kind. */
    static String plain(ObjectName name, String property) {
        @Nullable String value = name.getKeyProperty(property);
        if (value == null) {
            return "";
        }
        return value.startsWith("\"") ? ObjectName.unquote(value) : value;
    }
}
