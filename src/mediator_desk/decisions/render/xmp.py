"""The metadata packet of a document (XMP), written by hand so that every byte is ours.

Owns its form: PDF/A-3a and PDF/UA-1 identification and the description of the document.
"""

from datetime import UTC, datetime
from string import Template
from xml.sax.saxutils import escape

_PACKET = Template("""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">$title</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>$author</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">$subject</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>$language</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>$made</xmp:CreateDate>
<xmp:ModifyDate>$made</xmp:ModifyDate>
<xmp:MetadataDate>$made</xmp:MetadataDate>
<xmp:CreatorTool>$tool</xmp:CreatorTool>
<pdf:Producer>$tool</pdf:Producer>
<xmpMM:DocumentID>uuid:$identity</xmpMM:DocumentID>
<xmpMM:VersionID>$version</xmpMM:VersionID>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 it conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""")


def packet(
    *,
    title: str,
    author: str,
    subject: str,
    language: str,
    made_at: datetime,
    tool: str,
    identity: str,
    version: int,
) -> bytes:
    """The packet in UTF-8; ``made_at`` is a UTC instant."""
    words = {
        "title": title,
        "author": author,
        "subject": subject,
        "language": language,
        "made": made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "tool": tool,
        "identity": identity,
        "version": str(version),
    }
    return _PACKET.substitute({key: escape(value) for key, value in words.items()}).encode()
