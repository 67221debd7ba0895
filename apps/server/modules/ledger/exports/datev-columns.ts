/** Columns of a DATEV booking batch (EXTF 700, category 21), in their order, as the format names them. */
export const datevColumns: readonly string[] = `
Umsatz (ohne Soll/Haben-Kz)
Soll/Haben-Kennzeichen
WKZ Umsatz
Kurs
Basisumsatz
WKZ Basisumsatz
Konto
Gegenkonto (ohne BU-Schlüssel)
BU-Schlüssel
Belegdatum
Belegfeld 1
Belegfeld 2
Skonto
Buchungstext
Postensperre
Diverse Adressnummer
Geschäftspartnerbank
Sachverhalt
Zinssperre
Beleglink
Beleginfo – Art 1
Beleginfo – Inhalt 1
Beleginfo – Art 2
Beleginfo – Inhalt 2
Beleginfo – Art 3
Beleginfo – Inhalt 3
Beleginfo – Art 4
Beleginfo – Inhalt 4
Beleginfo – Art 5
Beleginfo – Inhalt 5
Beleginfo – Art 6
Beleginfo – Inhalt 6
Beleginfo – Art 7
Beleginfo – Inhalt 7
Beleginfo – Art 8
Beleginfo – Inhalt 8
KOST1 – Kostenstelle
KOST2 – Kostenstelle
Kost Menge
EU-Land u. USt-IdNr.
EU-Steuersatz
Abw. Versteuerungsart
Sachverhalt L+L
Funktionsergänzung L+L
BU 49 Hauptfunktionstyp
BU 49 Hauptfunktionsnummer
BU 49 Funktionsergänzung
Zusatzinformation – Art 1
Zusatzinformation – Inhalt 1
Zusatzinformation – Art 2
Zusatzinformation – Inhalt 2
Zusatzinformation – Art 3
Zusatzinformation – Inhalt 3
Zusatzinformation – Art 4
Zusatzinformation – Inhalt 4
Zusatzinformation – Art 5
Zusatzinformation – Inhalt 5
Zusatzinformation – Art 6
Zusatzinformation – Inhalt 6
Zusatzinformation – Art 7
Zusatzinformation – Inhalt 7
Zusatzinformation – Art 8
Zusatzinformation – Inhalt 8
Zusatzinformation – Art 9
Zusatzinformation – Inhalt 9
Zusatzinformation – Art 10
Zusatzinformation – Inhalt 10
Zusatzinformation – Art 11
Zusatzinformation – Inhalt 11
Zusatzinformation – Art 12
Zusatzinformation – Inhalt 12
Zusatzinformation – Art 13
Zusatzinformation – Inhalt 13
Zusatzinformation – Art 14
Zusatzinformation – Inhalt 14
Zusatzinformation – Art 15
Zusatzinformation – Inhalt 15
Zusatzinformation – Art 16
Zusatzinformation – Inhalt 16
Zusatzinformation – Art 17
Zusatzinformation – Inhalt 17
Zusatzinformation – Art 18
Zusatzinformation – Inhalt 18
Zusatzinformation – Art 19
Zusatzinformation – Inhalt 19
Zusatzinformation – Art 20
Zusatzinformation – Inhalt 20
Stück
Gewicht
Zahlweise
Forderungsart
Veranlagungsjahr
Zugeordnete Fälligkeit
Skontotyp
Auftragsnummer
Buchungstyp
USt-Schlüssel (Anzahlungen)
EU-Mitgliedstaat (Anzahlungen)
Sachverhalt L+L (Anzahlungen)
EU-Steuersatz (Anzahlungen)
Erlöskonto (Anzahlungen)
Herkunft-Kz
Leerfeld
KOST-Datum
SEPA-Mandatsreferenz
Skontosperre
Gesellschaftername
Beteiligtennummer
Identifikationsnummer
Zeichnernummer
Postensperre bis
Bezeichnung
Kennzeichen
Festschreibung
Leistungsdatum
Datum Zuord.
Fälligkeit
Generalumkehr
Steuersatz
Land
`
  .trim()
  .split('\n');

/** Columns of words, counted from 1: they stand in quotes, also when they are empty. */
export const datevTexts: ReadonlySet<number> = new Set([
  2, 3, 6, 9, 11, 12, 14, 16, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 40, 42, 48,
  49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77,
  78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 91, 95, 96, 98, 102, 103, 105, 107, 109, 110, 112, 118, 120,
]);
