package org.anxin.helpline.channel.wechat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.anxin.helpline.channel.Refused;
import org.springframework.http.HttpStatus;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** WeChat's flat XML. No document type, no entities, nothing fetched. */
final class WechatXml {

    private WechatXml() {}

    /** The text of each element below the root, by name. */
    static Map<String, String> read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Map<String, String> fields = new HashMap<>();
            var children = builder.parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement()
                    .getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                Node child = children.item(i);
                if (child instanceof Element element) {
                    fields.put(element.getTagName(), element.getTextContent());
                }
            }
            return fields;
        } catch (SAXException | IOException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "The body is no XML");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String to, String from, long time, String content) {
        return "<xml><ToUserName>" + data(to) + "</ToUserName><FromUserName>" + data(from)
                + "</FromUserName><CreateTime>" + time + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>"
                + data(content) + "</Content></xml>";
    }

    static String encrypted(String encrypted, String signature, String timestamp, String nonce) {
        return "<xml><Encrypt>" + data(encrypted) + "</Encrypt><MsgSignature>" + data(signature)
                + "</MsgSignature><TimeStamp>" + timestamp + "</TimeStamp><Nonce>" + data(nonce) + "</Nonce></xml>";
    }

    private static String data(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }
}
