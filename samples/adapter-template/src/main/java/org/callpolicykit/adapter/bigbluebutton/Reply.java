package org.callpolicykit.adapter.bigbluebutton;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.callpolicykit.api.platform.PlatformException;
import org.callpolicykit.api.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The XML that the server answers with. */
final class Reply {

    private final Element response;

    private Reply(Element response) {
        this.response = response;
    }

    /** @throws PlatformException if it is no answer of the API; what the parser says is left out, because it quotes the answer */
    static Reply of(byte[] body) {
        try {
            Element root = parser().parse(new ByteArrayInputStream(body)).getDocumentElement();
            if (root.getTagName().equals("response")) {
                return new Reply(root);
            }
        } catch (SAXException | IOException e) {
            throw malformed(e instanceof SAXException ? "no XML that may be read" : "no XML");
        }
        throw malformed("XML of another kind");
    }

    /** Entities that point elsewhere are never followed: what declares any is refused. */
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler()); // the parser's own prints
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser does not know its own features", e);
        }
    }

    /** Returns a value; null when the server does not give it. */
    @Nullable
    String value(String name) {
        for (Node node = response.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().strip();
            }
        }
        return null;
    }

    /** Returns a value that the API always gives. */
    String needed(String name) {
        String value = value(name);
        if (value == null) {
            throw malformed("an answer without " + name);
        }
        return value;
    }

    private static PlatformException malformed(String found) {
        return new PlatformException(
                Reason.MALFORMED,
                "The BigBlueButton server's answer could not be understood: found " + found
                        + "; see that the address is that of its API.");
    }
}
