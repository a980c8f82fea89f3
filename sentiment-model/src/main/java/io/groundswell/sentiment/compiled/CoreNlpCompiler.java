// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import edu.stanford.nlp.parser.common.ParserGrammar;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The step of the build that compiles CoreNLP's models, which are on the class path, into one file. */
final class CoreNlpCompiler {

    private CoreNlpCompiler() {}

    /** @param args the file to write */
    public static void main(String[] args) throws IOException {
        RedwoodConfiguration.empty().apply();
        Path file = Path.of(args[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Sections.write(file, compile());
    }

    private static Map<String, ByteBuffer> compile() {
        Map<String, ByteBuffer> sections = new LinkedHashMap<>();
        var tagger = new MaxentTagger(CoreNlpFiles.TAGGER);
        var parser = (ShiftReduceParser) ParserGrammar.loadModel(CoreNlpFiles.PARSER);
        var sentiment = SentimentModel.loadSerialized(CoreNlpFiles.SENTIMENT);
        sections.putAll(CoreNlpTaggerCompiler.compile(tagger));
        sections.putAll(new CoreNlpParserCompiler(parser, tagger.tagSet()).compile());
        sections.putAll(new CoreNlpNetworkCompiler(sentiment).compile());
        return sections;
    }
}
