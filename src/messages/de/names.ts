import type { Labels } from '../names.js';

/** Roles and parts of a date in German. */
export const ROLES: Labels = {
  date: 'Datum',
  order: 'Bestellung',
  customer: 'Kunde',
  'customer-name': 'Kunde',
  'customer-type': 'Kundentyp',
  product: 'Produkt',
  category: 'Kategorie',
  subcategory: 'Unterkategorie',
  region: 'Region',
  continent: 'Kontinent',
  country: 'Land',
  state: 'Bundesland',
  city: 'Stadt',
  store: 'Filiale',
  channel: 'Kanal',
  segment: 'Segment',
  seller: 'Verkäufer',
  gender: 'Geschlecht',
  age: 'Alter',
  quantity: 'Menge',
  price: 'Preis',
  revenue: 'Umsatz',
  cost: 'Kosten',
  profit: 'Gewinn',
  discount: 'Rabatt',
  promotion: 'Aktion',
  shipped: 'Versanddatum',
  delivered: 'Lieferdatum',
  status: 'Status',
  visits: 'Besuche',
  year: 'Jahr',
  quarter: 'Quartal',
  month: 'Monat',
  week: 'Woche',
  day: 'Tag',
  weekday: 'Wochentag',
  hour: 'Stunde',
};

/** Measures in German. */
export const MEASURES: Labels = {
  ...ROLES,
  units: 'Absatz',
  margin: 'Marge',
  orders: 'Bestellungen',
  customers: 'Kunden',
  products: 'Produkte',
  sellers: 'Verkäufer',
  'count()': 'Anzahl Zeilen',
  aov: 'Ø Bestellwert',
  'units-per-order': 'Stück je Bestellung',
  price: 'Ø Preis',
  'discount-rate': 'Ø Rabatt',
  'new-customers': 'Neukunden',
  'repeat-rate': 'Wiederkaufrate',
  retention: 'Kundenbindung',
  'return-rate': 'Retourenquote',
  'processing-days': 'Tage bis Versand',
  'delivery-days': 'Tage bis Lieferung',
  conversion: 'Konversionsrate',
};

/** Several of what the labels name. */
const PLURALS: Labels = {
  Bestellung: 'Bestellungen',
  Kunde: 'Kunden',
  Produkt: 'Produkte',
  Kategorie: 'Kategorien',
  Unterkategorie: 'Unterkategorien',
  Region: 'Regionen',
  Kontinent: 'Kontinente',
  Land: 'Länder',
  Bundesland: 'Bundesländer',
  Stadt: 'Städte',
  Filiale: 'Filialen',
  Kanal: 'Kanäle',
  Segment: 'Segmente',
  Verkäufer: 'Verkäufer',
  Aktion: 'Aktionen',
  Jahr: 'Jahre',
  Quartal: 'Quartale',
  Monat: 'Monate',
  Woche: 'Wochen',
  Tag: 'Tage',
  Wochentag: 'Wochentage',
  Stunde: 'Stunden',
  Zeile: 'Zeilen',
};

const plural = /* @__PURE__ */ new Intl.PluralRules('de');

/** A number with its noun in the right form. */
export function counted(n: number, shown: string, one: string, many: string): string {
  return `${shown} ${plural.select(n) === 'one' ? one : many}`;
}

/** A label for several of it; one that is a name of the data stays as it is. */
export function several(label: string): string {
  return PLURALS[label] ?? label;
}

/** A number with a label in the right form. */
export function countedLabel(n: number, shown: string, label: string): string {
  return counted(n, shown, label, several(label));
}

/** Names in a row: “Umsatz, Kosten und Gewinn”. */
export function together(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} und ${names.at(-1) ?? ''}`;
}

const SMALL = ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];

/** A count as a sentence has it: in words from two to twelve. */
export function small(n: number): string {
  return SMALL[n - 2] ?? String(n);
}

/** A text with its first letter large, as a sentence begins. */
export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
