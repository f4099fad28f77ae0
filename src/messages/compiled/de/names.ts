// Made from de/names.json by npm run texts.
import type { NamesTexts } from '../en/names.js';

export const messages: NamesTexts = {
  roles: {
    date: 'Datum',
    order: 'Bestellung',
    customer: 'Kunde',
    'customer-name': 'Kundenname',
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
  },
  measures: {
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
  },
  plurals: {
    order: 'Bestellungen',
    customer: 'Kunden',
    'customer-name': 'Kundennamen',
    product: 'Produkte',
    category: 'Kategorien',
    subcategory: 'Unterkategorien',
    region: 'Regionen',
    continent: 'Kontinente',
    country: 'Länder',
    state: 'Bundesländer',
    city: 'Städte',
    store: 'Filialen',
    channel: 'Kanäle',
    segment: 'Segmente',
    seller: 'Verkäufer',
    promotion: 'Aktionen',
    year: 'Jahre',
    quarter: 'Quartale',
    month: 'Monate',
    week: 'Wochen',
    day: 'Tage',
    weekday: 'Wochentage',
    hour: 'Stunden',
  },
  forms: {},
  small: ({ n, digits }) =>
    n === 2
      ? 'zwei'
      : n === 3
        ? 'drei'
        : n === 4
          ? 'vier'
          : n === 5
            ? 'fünf'
            : n === 6
              ? 'sechs'
              : n === 7
                ? 'sieben'
                : n === 8
                  ? 'acht'
                  : n === 9
                    ? 'neun'
                    : n === 10
                      ? 'zehn'
                      : n === 11
                        ? 'elf'
                        : n === 12
                          ? 'zwölf'
                          : `${digits}`,
};
