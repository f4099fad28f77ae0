// Made from de/notes.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `„${name}“`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `Tag und Monat in ${column} sind nicht eindeutig (etwa ${example}); die Reihenfolge lässt sich mit read="${column}: date dmy" oder mdy festlegen`,
    'ambiguous-decimal-mark': ({ example, column }) =>
      `${example} in ${column} kann ein Dezimal- oder ein Tausendertrennzeichen enthalten; mit decimal in read festlegen`,
    'ambiguous-role': ({ role, roleColumn, others }) => `Die Rolle ${role} verwendet ${roleColumn}; möglich wäre auch ${others}`,
    'amounts-per-order': ({ column }) =>
      `${column} enthält Bestellsummen, die von Preis × Menge abweichen; der Umsatz enthält daher keine Abzüge und Zuschläge je Bestellung. Mit roles="revenue: ${column}" gelten die Bestellsummen`,
    'bad-encoding': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Byte ist` : `${shown} Bytes sind`} kein gültiges UTF-8 und ${n === 1 ? 'erscheint' : 'erscheinen'} als �; eine andere Kodierung lässt sich mit encoding in read angeben`,
    'bad-quotes': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile hat` : `${shown} Zeilen haben`} ein falsch gesetztes Anführungszeichen; bitte prüfen`,
    'cell-errors': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zelle` : `${shown} Zellen`} in ${column} mit einem Excel-Fehler (etwa ${example}) ${n === 1 ? 'gilt' : 'gelten'} als fehlend`,
    converted: ({ currencies, tables, currency, age, signs }) =>
      `Beträge in ${currencies} werden Zeile für Zeile zum Tageskurs aus ${tables} in ${currency} umgerechnet${age === 0 ? '' : grammar.plural(age) === 'one' ? '; an Tagen ohne Kurs gilt der letzte bekannte (höchstens 1 Tag alt)' : `; an Tagen ohne Kurs gilt der letzte bekannte (höchstens ${age} Tage alt)`}${signs === undefined || signs === '' ? '' : `; Zeichen werden als ${signs} gelesen`}`,
    'damaged-values': ({ column }) =>
      `Die Prüfsumme eines Teils von ${column} stimmt nicht: Die Datei wurde nachträglich verändert, einzelne Werte können falsch sein`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column} (${role}) liegt oft vor ${date}; bitte Rollen oder Datumsformat prüfen`,
    'discount-amount': ({ column }) =>
      `${column} sieht nach Geldbeträgen aus; ein Rabatt wird als Anteil erwartet (0–1 oder 0–100\u00a0%)`,
    'doubled-keys': ({ n, shown, table, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile` : `${shown} Zeilen`} von ${table} ${n === 1 ? 'hat' : 'haben'} einen doppelten Schlüssel in ${column}, etwa ${example}; verwendet wird jeweils die erste Zeile`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `Der Filter ${clause} wurde ignoriert: Die Daten haben kein solches Feld`
        : `Der Filter ${clause} gilt nicht für ${tables}: Dort gibt es kein solches Feld`,
    'infinite-values': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} unendlicher Wert` : `${shown} unendliche Werte`} in ${column} ${n === 1 ? 'gilt' : 'gelten'} als fehlend`,
    'like-for-like': ({ newest, earlier }) => `Die Daten enden am ${newest}, deshalb endet der Vergleichszeitraum am ${earlier}`,
    'long-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile hat` : `${shown} Zeilen haben`} mehr Zellen als Spalten; die überzähligen (etwa ${example}) werden ignoriert`,
    'merged-cells': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile übernimmt` : `${shown} Zeilen übernehmen`} ${column} aus der verbundenen Zelle darüber`,
    'mixed-date-order': ({ column, n, shown, example }) =>
      `${column} mischt die Reihenfolge von Tag und Monat: ${grammar.plural(n) === 'one' ? `${shown} Zeile weicht` : `${shown} Zeilen weichen`} von den übrigen ab (etwa ${example})`,
    'mixed-decimal-marks': ({ column, n, shown, example }) =>
      `${column} mischt Dezimalpunkt und Dezimalkomma: ${grammar.plural(n) === 'one' ? `${shown} Wert` : `${shown} Werte`} wie ${example} ${n === 1 ? 'wird' : 'werden'} andersherum gelesen als die übrigen`,
    'mixed-time-zones': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeitangabe` : `${shown} Zeitangaben`} in ${column} (etwa ${example}) ${n === 1 ? 'hat' : 'haben'} im Unterschied zu den übrigen eine oder keine Zeitzone; gelesen wird in UTC`,
    'mixed-types': ({ example, column, types, n, shown }) =>
      example === undefined || example === ''
        ? `${column} hat je nach Datei einen anderen Typ (${types}) und wird daher als Text gelesen`
        : `${column} mischt Zahlen und Text: ${grammar.plural(n) === 'one' ? `${shown} Wert` : `${shown} Werte`} (etwa ${example}) ${n === 1 ? 'ist keine Zahl' : 'sind keine Zahlen'}, daher wird die Spalte als Text gelesen`,
    'na-as-missing': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Wert` : `${shown} Werte`} „NA“ in ${column} ${n === 1 ? 'gilt' : 'gelten'} als fehlend`,
    'nested-columns': ({ n, shown, columns }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Spalte` : `${shown} Spalten`} mit Listen ${n === 1 ? 'wird' : 'werden'} ignoriert: ${columns}`,
    'newest-period': ({ from, to }) => `Ohne Datumsfilter gilt der neueste Zeitraum: ${from} bis ${to}`,
    'no-header':
      'Die erste Zeile sieht nach Daten aus, daher haben die Spalten keine Namen; enthält sie Namen, header: first in read setzen',
    'no-rate': ({ n, shown, table, currencies, currency }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile` : `${shown} Zeilen`} von ${table} (${currencies}) ${n === 1 ? 'hat' : 'haben'} keinen Wechselkurs nach ${currency}; diese Beträge fehlen in den Summen`,
    'not-appended': ({ table, other, columns }) =>
      `Die Zeilen von ${table} wurden nicht an ${other} angefügt, weil sich die Spaltennamen unterscheiden (${columns}). Benennen Sie die Spalten um, oder geben Sie die Kopfzeile mit header in read an`,
    'not-covered': ({ since }) => `Die Daten beginnen am ${since}: kein Vergleich mit dem Zeitraum davor`,
    'order-amounts-repeat': ({ column }) =>
      `${column} enthält in jeder Zeile den Gesamtbetrag der Bestellung; eine Summe würde Bestellungen mehrfach zählen`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `${column} beginnt immer wieder von vorn: ${percent}\u00a0% der Werte kommen mit mehreren Werten von ${by} vor. Eine Bestellung wird daher durch diese Spalten zusammen bestimmt: ${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `${column} identifiziert keine Bestellungen: ${percent}\u00a0% der Werte kommen mit mehreren Werten von ${by} vor. Bestellungen werden daher nicht gezählt`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `Mit dem Trennzeichen ${set} ergeben sich so viele Spalten: ${columns}; die Zeilen sehen aber nach ${found} aus (${example}). delimiter in read legt es fest`,
    'other-files': ({ file, files }) => `Aus dem ZIP-Archiv wurde ${file} gelesen; ignoriert: ${files}`,
    'other-sales': ({ table }) => `Verkäufe in ${table} sind nicht enthalten`,
    'other-sheets': ({ sheet, sheets }) => `Nur das erste Blatt, ${sheet}, wurde gelesen; ignoriert: ${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `Keine andere Tabelle enthält Umsätze; als Umsatz gelten daher die Zahlungseingänge in ${column} (${table})`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table} hat für jeden Zeitraum eine Spalte (${first} bis ${last}); die Beträge haben daher kein Datum und keine Rolle. define="revenue = …" addiert die Spalten; besser ist eine Zeile je Zeitraum`,
    'placeholder-keys': ({ n, shown, column, example, other }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile hat` : `${shown} Zeilen haben`} in ${column} den Wert ${example}, der in ${other} fehlt; ${n === 1 ? 'sie erscheint' : 'sie erscheinen'} als (leer)`,
    'possible-total-row': ({ label }) =>
      `Die letzte Zeile${label === undefined || label === '' ? '' : `, ${label},`} ist vielleicht eine Summe; sie zählt als Daten mit`,
    'price-may-be-total': ({ price, quantity }) =>
      `${price} steigt mit ${quantity} und ist vielleicht die Positionssumme, also der Umsatz`,
    'repeated-header': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile wiederholt` : `${shown} Zeilen wiederholen`} die Kopfzeile und ${n === 1 ? 'wird' : 'werden'} ignoriert`,
    'revenue-may-be-gross': ({ discount, column }) =>
      `Der Umsatz gilt vielleicht vor Rabatt: Nichts zeigt, dass ${discount} in ${column} schon abgezogen ist. Legen Sie die Spalte mit roles="revenue: …" fest`,
    rollup: ({ by }) => `Berechnet aus gespeicherten Summen nach ${by}`,
    'rows-are-totals': ({ table, example, column }) =>
      `Jede Zeile von ${table} ist eine andere Kennzahl, etwa ${example}; ${column} wird daher nicht summiert. Mit roles="revenue: ${column}" gilt die Spalte als Umsatz`,
    'same-rows': ({ table, files }) =>
      `Diese Dateien enthalten dieselben Zeilen wie eine andere Datei von ${table} und zählen doppelt: ${files}. Entfernen Sie die Kopien aus src`,
    sampled: ({ shown, column }) => `Ergebnisse einer Stichprobe von ${shown} Werten von ${column}`,
    'sampled-rows': ({ shown }) => `Ergebnisse einer Stichprobe von ${shown} Zeilen`,
    'largest-members': ({ shown, column }) =>
      `Ergebnisse der ${shown} größten Werte von ${column}; alle anderen sind zusammengefasst`,
    'several-ways': ({ table, from, as }) =>
      `${table} lässt sich auf zwei Wegen verknüpfen; über ${from} heißt die Tabelle ${as}`,
    'short-rows': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile hat` : `${shown} Zeilen haben`} weniger Zellen als es Spalten gibt; was fehlt, gilt als fehlend`,
    'skipped-lines': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile` : `${shown} Zeilen`} über der Kopfzeile ${n === 1 ? 'wurde' : 'wurden'} übersprungen (${example})`,
    'subtotal-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile${example === undefined || example === '' ? '' : `, etwa ${example},`} ist eine Summe` : `${shown} Zeilen${example === undefined || example === '' ? '' : `, etwa ${example},`} sind Summen`} anderer Zeilen und ${n === 1 ? 'wurde' : 'wurden'} ignoriert`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `Die letzte Zeile${label === undefined || label === '' ? '' : `, ${label},`} ist die Summe der Zeilen darüber und wurde ignoriert`
        : `Die letzten ${shown} Zeilen${label === undefined || label === '' ? '' : ` ab ${label}`} sind keine Daten und wurden ignoriert`,
    'uncalculated-cells': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zelle` : `${shown} Zellen`} in ${column} mit einer Formel ohne gespeichertes Ergebnis (etwa ${example}) ${n === 1 ? 'gilt' : 'gelten'} als fehlend; die Datei einmal in Excel speichern`,
    'uniform-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile enthält` : `${shown} Zeilen enthalten`} in allen Spalten ${example} und ${n === 1 ? 'wird' : 'werden'} ignoriert`,
    'unknown-column': ({ column }) => `read nennt die Spalte „${column}“, die es in den Daten nicht gibt`,
    'unmatched-keys': ({ n, shown, table, column, other, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Zeile hat` : `${shown} Zeilen haben`} in ${table}, ${column}, einen Schlüssel, der in ${other} fehlt (etwa ${example}); ${n === 1 ? 'sie erscheint' : 'sie erscheinen'} als (leer)`,
    'unreadable-booleans': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Wert` : `${shown} Werte`} in ${column} (etwa ${example}) ${n === 1 ? 'ist' : 'sind'} weder wahr noch falsch und ${n === 1 ? 'gilt' : 'gelten'} als fehlend`,
    'unreadable-dates': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Wert` : `${shown} Werte`} in ${column} ${n === 1 ? 'ist kein Datum und gilt' : 'sind keine Datumsangaben und gelten'} als fehlend`,
    'unreadable-numbers': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} Wert` : `${shown} Werte`} in ${column} (etwa ${example}) ${n === 1 ? 'ist keine Zahl und gilt' : 'sind keine Zahlen und gelten'} als fehlend`,
    'unrelated-table': ({ table }) =>
      `Die Tabelle ${table} ist mit keiner anderen verknüpft und lässt sich nur einzeln auswerten`,
  },
};
