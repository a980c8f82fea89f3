// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.ingest.x;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.groundswell.events.Platform;
import io.groundswell.events.Post;
import io.groundswell.ingest.AuthorKey;
import io.groundswell.ingest.Events;
import io.groundswell.ingest.Found;
import io.groundswell.ingest.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Sentiment140 corpus (Go, Bhayani and Huang 2009): lines of {@code polarity,id,date,query,user,text}, quoted as in
 * RFC 4180, in Latin-1; a line that is UTF-8 is read as such. It names authors and does not number them, so that a key
 * made here is not that of the same account elsewhere. Its labels are no part of a post. Thread-safe.
 */
public final class Sentiment140Events implements Events {

    private static final int FIELDS = 6;
    private static final Set<String> POLARITIES = Set.of("0", "2", "4");

    private final AuthorKey authors;
    private final String source;
    private final boolean voices;

    /**
     * @param source what the posts name as their source
     * @param voices whether authors' names are kept as handles
     */
    public Sentiment140Events(AuthorKey authors, String source, boolean voices) {
        this.authors = authors;
        this.source = source;
        this.voices = voices;
    }

    /** Whether a line is of this form; few others are. */
    public static boolean fits(byte[] line) {
        @Nullable List<String> fields = fields(line);
        return fields != null
                && fields.size() == FIELDS
                && POLARITIES.contains(fields.get(0))
                && XId.isNumber(fields.get(1))
                && XTime.parse(fields.get(2)) != null;
    }

    @Override
    public List<Found> in(byte[] event) {
        @Nullable List<String> fields = fields(event);
        if (fields == null || fields.size() != FIELDS) {
            return List.of(new Found.Bad(
                    Refusal.Reason.MALFORMED,
                    "line must have " + FIELDS + " fields: had " + (fields == null ? "an open quote" : fields.size())));
        }
        return List.of(post(fields.get(1), fields.get(2), fields.get(4), fields.get(5)));
    }

    private Found post(String number, String date, String user, String text) {
        @Nullable String id = XId.of(number);
        @Nullable Instant at = XTime.parse(date);
        if (id == null || at == null || user.isBlank()) {
            return Found.invalid("id, date and user must be given: were " + number + ", " + date + ", "
                    + (user.isBlank() ? "nobody" : "somebody"));
        }
        // A name is no number: the prefix keeps its key apart from every account's that is known by its own.
        String author = authors.of(Platform.X, "name:" + user.toLowerCase(Locale.ROOT));
        return Found.of(Post.upsert(id, Platform.X, author, at)
                .handle(voices ? user : null)
                .text(XText.plain(text))
                .createdAt(at)
                .source(source));
    }

    private static @Nullable List<String> fields(byte[] line) {
        if (hasOpenQuote(line)) {
            return null;
        }
        try {
            Iterator<CsvRecord> records =
                    CsvReader.builder().ofCsvRecord(text(line)).iterator();
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException e) {
            return null;
        }
    }

    /** Quotes come in pairs, those within a field as well. The library would take what is there for the whole. */
    private static boolean hasOpenQuote(byte[] line) {
        int quotes = 0;
        for (byte b : line) {
            quotes += b == '"' ? 1 : 0;
        }
        return quotes % 2 == 1;
    }

    /** Text of the one encoding is hardly ever text of the other by chance. */
    private static String text(byte[] line) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            return new String(line, ISO_8859_1);
        }
    }
}
