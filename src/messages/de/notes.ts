import type { NoteTexts } from '../notes.js';
import { counted } from './names.js';

/** Notes in German. */
export const noteTexts: NoteTexts = {
  quote: (name) => `„${name}“`,
  texts: {
    'ambiguous-date-order': ({ column, of }) =>
      `Tag und Monat in ${column} sind nicht eindeutig (etwa ${of('example')}); welche Reihenfolge gilt, lässt sich mit read="${column}: date dmy" oder mdy festlegen`,
    'ambiguous-decimal-mark': ({ column, of }) =>
      `Ob ${of('example')} in ${column} ein Dezimalzeichen oder eine Tausendertrennung hat, ist offen; decimal in read legt es fest`,
    'ambiguous-role': ({ of }) => `Für die Rolle ${of('role')} wird ${of('column')} genommen; ebenso gut wäre ${of('others')}`,
    'bad-encoding': ({ n, shown }) =>
      `${counted(n, shown, 'Byte ist', 'Bytes sind')} kein UTF-8 und ${n === 1 ? 'erscheint' : 'erscheinen'} als \uFFFD; eine andere Kodierung lässt sich mit encoding in read angeben`,
    'bad-quotes': ({ n, shown }) =>
      `${counted(n, shown, 'Zeile hat', 'Zeilen haben')} ein Anführungszeichen an falscher Stelle; die Zellen sind zu prüfen`,
    'cell-errors': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'Zelle', 'Zellen')} in ${column} mit einem Excel-Fehler (etwa ${of('example')}) ${n === 1 ? 'gilt' : 'gelten'} als fehlend`,
    'damaged-values': ({ column }) =>
      `Die Prüfsumme eines Teils von ${column} stimmt nicht: Die Datei wurde nachträglich verändert, einzelne Werte können falsch sein`,
    'dates-out-of-order': ({ column, of }) =>
      `${column} (${of('role')}) liegt oft vor ${of('date')}; Rollen oder Lesart der Daten sind zu prüfen`,
    'discount-amount': ({ column }) =>
      `${column} enthält offenbar Geldbeträge; ein Rabatt ist ein Anteil des Preises (0 … 1 oder 0 … 100)`,
    'doubled-keys': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'Zeile', 'Zeilen')} von ${of('table')} ${n === 1 ? 'wiederholt' : 'wiederholen'} einen Schlüssel in ${column}, etwa ${of('example')}; es gilt jeweils die erste`,
    'filter-skipped': ({ of }) =>
      of('tables') === ''
        ? `Der Filter ${of('clause')} gilt hier nicht: Diese Daten haben kein solches Feld`
        : `Der Filter ${of('clause')} gilt nicht für ${of('tables')}: Von dort führt nichts zu diesem Feld`,
    'infinite-values': ({ n, shown, column }) =>
      `${counted(n, shown, 'unendlicher Wert', 'unendliche Werte')} in ${column} ${n === 1 ? 'gilt' : 'gelten'} als fehlend`,
    'like-for-like': ({ of }) => `Die Daten enden am ${of('newest')}, der frühere Zeitraum daher am ${of('earlier')}`,
    'long-rows': ({ n, shown, of }) =>
      `${counted(n, shown, 'Zeile hat', 'Zeilen haben')} mehr Zellen als es Spalten gibt; der Rest (etwa ${of('example')}) entfällt`,
    'merged-cells': ({ n, shown, column }) =>
      `${counted(n, shown, 'Zeile übernimmt', 'Zeilen übernehmen')} ${column} aus der verbundenen Zelle darüber`,
    'missing-values': ({ n, shown, column }) => `${counted(n, shown, 'Zeile', 'Zeilen')} ohne ${column}`,
    'mixed-date-order': ({ n, shown, column, of }) =>
      `Keine Reihenfolge von Tag und Monat passt zu allen Werten in ${column}: ${counted(n, shown, 'Zeile', 'Zeilen')} (etwa ${of('example')}) ${n === 1 ? 'widerspricht' : 'widersprechen'} den übrigen`,
    'mixed-decimal-marks': ({ n, shown, column, of }) =>
      `${column} mischt Dezimalpunkt und Dezimalkomma: ${counted(n, shown, 'Wert', 'Werte')} wie ${of('example')} ${n === 1 ? 'wird' : 'werden'} andersherum gelesen als die übrigen`,
    'mixed-time-zones': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'Zeitangabe', 'Zeitangaben')} in ${column} (etwa ${of('example')}) ${n === 1 ? 'nennt' : 'nennen'} anders als die übrigen ihre Zeitzone oder keine; gelesen wird in UTC`,
    'mixed-types': ({ n, shown, column, of }) =>
      of('example') === ''
        ? `${column} enthält je nach Datei Verschiedenes (${of('types')}) und wird daher als Text gelesen`
        : `${column} mischt Zahlen und Text: ${counted(n, shown, 'Wert', 'Werte')} wie ${of('example')} ${n === 1 ? 'ist keine Zahl' : 'sind keine Zahlen'}, daher wird die Spalte als Text gelesen`,
    'na-as-missing': ({ n, shown, column }) =>
      `${counted(n, shown, 'Wert', 'Werte')} „NA“ in ${column} ${n === 1 ? 'gilt' : 'gelten'} als fehlend`,
    'nested-columns': ({ n, shown, of }) =>
      `${counted(n, shown, 'Spalte', 'Spalten')} mit Listen statt Werten ${n === 1 ? 'entfällt' : 'entfallen'}: ${of('columns')}`,
    'not-covered': ({ of }) => `Die Daten beginnen am ${of('since')}: kein Vergleich mit dem Zeitraum davor`,
    'newest-period': ({ of }) => `Ohne Filter auf das Datum gilt der neueste Zeitraum: ${of('from')} bis ${of('to')}`,
    'no-header': () =>
      'Die erste Zeile sieht wie Daten aus, die Spalten haben daher keine Namen; stehen dort Namen, hilft header: first in read',
    'order-keys-restart': ({ column, of }) =>
      `${column} unterscheidet Bestellungen nicht: ${of('percent')} % der Werte kommen mit mehreren Werten von ${of('by')} vor. Bestellungen werden daher nicht gezählt`,
    'other-delimiter': ({ of }) =>
      `Mit dem Trennzeichen ${of('set')} ergab die Datei so viele Spalten: ${of('columns')}; ihre Zeilen sehen nach ${of('found')} aus (${of('example')}). delimiter in read legt es fest`,
    'other-files': ({ of }) => `Aus dem ZIP-Archiv wird ${of('file')} gelesen; es entfallen: ${of('files')}`,
    'other-sheets': ({ of }) => `Gelesen wird das erste Blatt, ${of('sheet')}; die übrigen nicht: ${of('sheets')}`,
    'payments-as-sales': ({ column, of }) =>
      `Keine andere Tabelle enthält Umsätze; als Umsatz gelten daher die Zahlungseingänge in ${column} (${of('table')})`,
    'possible-total-row': ({ of }) =>
      `Eine Zeile am Ende${of('label') === '' ? '' : `, ${of('label')},`} ist vielleicht eine Summe, die als Daten mitzählt`,
    'price-may-be-total': ({ of }) =>
      `${of('price')} wächst mit ${of('quantity')} und ist vielleicht der Preis der ganzen Position; dann ist es der Umsatz`,
    'revenue-may-be-gross': ({ column, of }) =>
      `Nichts belegt, dass der Rabatt in ${of('discount')} von ${column} abgezogen ist; der Umsatz ist vielleicht brutto`,
    'several-ways': ({ of }) =>
      `${of('table')} ist auf zwei Wegen verknüpft, die zu verschiedenen Zeilen führen; über ${of('from')} heißt es ${of('as')}`,
    'short-rows': ({ n, shown }) =>
      `${counted(n, shown, 'Zeile hat', 'Zeilen haben')} weniger Zellen als es Spalten gibt; was fehlt, gilt als fehlend`,
    'skipped-lines': ({ n, shown, of }) =>
      `${counted(n, shown, 'Zeile', 'Zeilen')} über den Spaltennamen ${n === 1 ? 'entfällt' : 'entfallen'} (${of('example')})`,
    'total-row': ({ n, shown, of }) =>
      n === 1
        ? `Die letzte Zeile${of('label') === '' ? '' : `, ${of('label')},`} ist die Summe der Zeilen darüber und entfällt`
        : `Die letzten ${shown} Zeilen${of('label') === '' ? '' : ` ab der Summe ${of('label')}`} sind keine Daten und entfallen`,
    'uncalculated-cells': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'Zelle', 'Zellen')} in ${column} mit einer Formel ohne gespeichertes Ergebnis (etwa ${of('example')}) ${n === 1 ? 'gilt' : 'gelten'} als fehlend; einmal in Excel speichern hilft`,
    'unknown-column': ({ column }) => `read nennt die Spalte „${column}“, die es in den Daten nicht gibt`,
    'unmatched-keys': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'Zeile hat', 'Zeilen haben')} in ${of('table')}, ${column}, einen Schlüssel, den ${of('other')} nicht hat, etwa ${of('example')}; dort zählen sie als (leer)`,
    'unreadable-booleans': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'Wert', 'Werte')} in ${column} (etwa ${of('example')}) ${n === 1 ? 'ist' : 'sind'} weder wahr noch falsch und ${n === 1 ? 'gilt' : 'gelten'} als fehlend`,
    'unreadable-dates': ({ n, shown, column }) =>
      `${counted(n, shown, 'Datum', 'Datumsangaben')} in ${column} nicht lesbar, als fehlend gewertet`,
    'unreadable-numbers': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'Wert', 'Werte')} in ${column} (etwa ${of('example')}) nicht als Zahl lesbar, als fehlend gewertet`,
    'unrelated-table': ({ of }) =>
      `Kein Schlüssel verbindet die Tabelle ${of('table')} mit den anderen; sie lässt sich nur allein auswerten`,
  },
};
