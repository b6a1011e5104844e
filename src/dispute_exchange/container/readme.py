"""The page inside every container that says how to check it without our programs.

Owns the words, French then English; the commands are the ones the tests run.
"""

README_TEXT = """\
DOSSIER DE MÉDIATION - COMMENT LE VÉRIFIER SANS NOTRE LOGICIEL
================================================================

Ce dossier est un conteneur ASiC-E (ETSI EN 319 162-1) : une archive ZIP signée. En transit, il
est chiffré pour son destinataire avec age (fichier .dispute). Il contient :

  dispute.json                    le litige, pour les programmes
  complaint.pdf                   la réclamation, pour les personnes
  evidence/                       les pièces
  META-INF/ASiCManifest001.xml    l'empreinte SHA-256 de chaque fichier
  META-INF/signature001.p7s       la signature de la plateforme (CAdES-B) sur cette liste

1. Déchiffrer, avec la clé secrète du destinataire (fichier cle.txt) :

     age -d -i cle.txt -o dossier.asice DOSSIER.dispute

2. Extraire :

     unzip dossier.asice -d dossier
     cd dossier

3. Vérifier la signature, avec le certificat racine de la plateforme (racine.pem) :

     openssl cms -verify -binary -inform DER -purpose any -CAfile racine.pem \\
       -in META-INF/signature001.p7s -content META-INF/ASiCManifest001.xml -out liste.xml

4. Comparer chaque empreinte à celle de la liste (elle y est écrite en base64) :

     openssl dgst -sha256 -binary dispute.json | openssl base64

Le destinataire doit aussi figurer dans la liste « recipients » de dispute.json, et la plateforme
dans « issuer » : sinon, le dossier a été transmis par quelqu'un d'autre.


MEDIATION FILE - HOW TO CHECK IT WITHOUT OUR SOFTWARE
================================================================

This file is an ASiC-E container (ETSI EN 319 162-1): a signed ZIP archive. In transit it is
encrypted for its recipient with age (.dispute file). It holds:

  dispute.json                    the dispute, for programs
  complaint.pdf                   the complaint, for people
  evidence/                       the exhibits
  META-INF/ASiCManifest001.xml    the SHA-256 digest of every file
  META-INF/signature001.p7s       the platform's signature (CAdES-B) over that list

1. Decrypt, with the recipient's secret key (file key.txt):

     age -d -i key.txt -o file.asice FILE.dispute

2. Extract:

     unzip file.asice -d file
     cd file

3. Verify the signature, with the platform's root certificate (root.pem):

     openssl cms -verify -binary -inform DER -purpose any -CAfile root.pem \\
       -in META-INF/signature001.p7s -content META-INF/ASiCManifest001.xml -out list.xml

4. Compare each digest with the one in the list (written there in base64):

     openssl dgst -sha256 -binary dispute.json | openssl base64

The recipient must also be named in the "recipients" list of dispute.json, and the platform under
"issuer": otherwise the file was passed on by somebody else.
"""
