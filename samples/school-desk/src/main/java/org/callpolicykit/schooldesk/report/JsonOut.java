package org.callpolicykit.schooldesk.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** Ways of writing JSON that the reports share. */
final class JsonOut {

    private JsonOut() {}

    /** Something that writes JSON. */
    @FunctionalInterface
    interface Body {
        void writeTo(JsonGenerator json);
    }

    /** Writes JSON with each item of an outer list on a line of its own, so that files can be compared and searched by line. */
    static void byLine(Writer out, Body body) throws IOException {
        write(JsonFactory.builder().build().createGenerator(LINES, out), body);
    }

    /** Writes JSON for people to read, with every level indented. */
    static void indented(Writer out, Body body) throws IOException {
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        write(JsonFactory.builder().build().createGenerator(context, out), body);
    }

    /** Writes JSON that can stand inside a script element: nothing in it can end the element or open another. */
    static void insideHtml(Writer out, Body body) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .characterEscapes(new MarkupEscapes())
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .build();
        write(factory.createGenerator(ObjectWriteContext.empty(), out), body);
    }

    private static void write(JsonGenerator generator, Body body) throws IOException {
        try (generator) {
            generator.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
            body.writeTo(generator);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** Writes a property, or nothing where the value is absent. */
    static void optional(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    /** Writes a property with a list of strings. */
    static void strings(JsonGenerator json, String name, Collection<?> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(value.toString()));
        json.writeEndArray();
    }

    private static final ObjectWriteContext LINES = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new OuterLines();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    /** Breaks lines between the properties of the whole and between the items of its lists, and nowhere else. */
    private static final class OuterLines extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1;
        private static final int WHOLE = 1;
        private static final int OUTER_LISTS = 2;

        private static void lineFeed(JsonGenerator json) {
            TokenStreamContext here = json.streamWriteContext();
            if (here.getNestingDepth() == (here.inArray() ? OUTER_LISTS : WHOLE)) {
                json.writeRaw('\n');
            }
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) {
            lineFeed(json);
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) {
            super.writeObjectEntrySeparator(json);
            lineFeed(json);
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            lineFeed(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            super.writeArrayValueSeparator(json);
            lineFeed(json);
        }
    }

    /** Escapes what could open or end an element. */
    private static final class MarkupEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;
        private static final int[] CODES = codes();

        private static int[] codes() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['<'] = ESCAPE_STANDARD;
            codes['>'] = ESCAPE_STANDARD;
            codes['&'] = ESCAPE_STANDARD;
            codes[0x7f] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return CODES;
        }

        @Override
        public SerializedString getEscapeSequence(int character) {
            return new SerializedString(String.format("\\u%04x", character));
        }
    }
}
