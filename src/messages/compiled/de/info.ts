// Made from de/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: 'Kennzahl',
    filters: 'Filter',
    skipped: 'Nicht angewendete Filter',
    period: 'Zeitraum',
    rows: 'Zeilen',
    newest: 'Neuestes Datum',
    roles: 'Spalten',
    names: 'Anzeigenamen',
    joins: 'Verknüpfungen',
    notes: 'Hinweise',
  },
  embed: {
    title: 'Einbetten',
    tag: 'Tag',
    div: 'Für Editoren, die unbekannte Tags entfernen',
    frame: 'Für Seiten, die nur Frames zulassen',
    copied: 'Kopiert',
    withoutData: 'Die Daten dieser Seite sind nicht enthalten. Geben Sie die URL Ihrer Datei als src an.',
    shortened:
      'URL-Parameter sind nicht enthalten, weil sie einen Zugriffsschlüssel enthalten können. Ergänzen Sie die Parameter, die Ihre Datei braucht.',
    folder: 'Ersetzen Sie https://example.com/sales-elements/ durch den Ordner, der embed.html enthält.',
  },
  rowsOf: ({ selected, total }) => `${selected} von ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · Zeilen ohne Treffer, angezeigt als „(leer)“: ${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}: „${column}“. ${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}: angezeigt wird der häufigste Wert aus „${column}“ je Code${several === undefined || several === '' ? '' : ` (${several} Codes mit mehreren Werten)`}`,
  shownAsCodes: ({ role, column }) =>
    `${role}: angezeigt werden die Codes, weil die meisten mehr als einen Wert in „${column}“ haben`,
  definitions: {
    'count()': 'Anzahl der Zeilen',
    revenue: 'Gesamtumsatz abzüglich Retouren',
    cost: 'Gesamtkosten',
    profit: 'Gesamtgewinn',
    units: 'Gesamtmenge abzüglich Retouren',
    margin: 'Gewinn ÷ Umsatz',
    orders: 'Anzahl der Bestellungen, jede einmal gezählt',
    customers: 'Anzahl der Kunden, jeder einmal gezählt',
    products: 'Anzahl der Produkte, jedes einmal gezählt',
    sellers: 'Anzahl der Verkäufer, jeder einmal gezählt',
    aov: 'Umsatz ÷ Bestellungen',
    'units-per-order': 'Absatz ÷ Bestellungen',
    price: 'Umsatz ÷ Absatz',
    'discount-rate': 'durchschnittlicher Rabatt, gewichtet mit dem Bruttoumsatz',
    'new-customers': 'Kunden, deren erste Bestellung in allen Daten im Zeitraum liegt',
    'repeat-rate': 'Kunden mit mindestens 2 Bestellungen ÷ alle Kunden der Auswahl',
    retention: 'Kunden des Vorzeitraums, die in diesem Zeitraum wieder gekauft haben ÷ alle Kunden des Vorzeitraums',
    'return-rate': 'retournierte oder stornierte Bestellungen ÷ Bestellungen',
    'processing-days': 'durchschnittliche Tage von der Bestellung bis zum Versand',
    'delivery-days': 'durchschnittliche Tage von der Bestellung bis zur Lieferung',
    conversion: 'Bestellungen ÷ Besuche',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
