// Made from nl/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: 'Meetwaarde',
    filters: 'Filters',
    skipped: 'Niet-toegepaste filters',
    period: 'Periode',
    rows: 'Rijen',
    newest: 'Nieuwste datum',
    roles: 'Kolommen',
    names: 'Weergavenamen',
    joins: 'Koppelingen',
    notes: 'Opmerkingen',
  },
  embed: {
    title: 'Insluiten',
    tag: 'Tag',
    div: 'Voor editors die onbekende tags verwijderen',
    frame: 'Voor pagina’s die alleen frames toestaan',
    copied: 'Gekopieerd',
    withoutData: 'De gegevens van deze pagina zijn niet inbegrepen. Geef de URL van het bestand op als src.',
    shortened:
      'URL-parameters zijn niet inbegrepen omdat ze een toegangssleutel kunnen bevatten. Voeg de parameters toe die het bestand nodig heeft.',
    folder: 'Vervang https://example.com/sales-elements/ door de map met embed.html.',
  },
  rowsOf: ({ selected, total }) => `${selected} van ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · rijen zonder overeenkomst, weergegeven als “(leeg)”: ${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}: “${column}”. ${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}: per code wordt de meest voorkomende waarde van “${column}” weergegeven${several === undefined || several === '' ? '' : ` (${several} codes hebben er meer dan één)`}`,
  shownAsCodes: ({ role, column }) =>
    `${role}: de codes worden weergegeven, omdat de meeste meer dan één waarde in “${column}” hebben`,
  definitions: {
    'count()': 'aantal rijen',
    revenue: 'totale omzet, na aftrek van retouren',
    cost: 'totale kosten',
    profit: 'totale winst',
    units: 'totaal aantal, na aftrek van retouren',
    margin: 'winst ÷ omzet',
    orders: 'aantal unieke bestellingen',
    customers: 'aantal unieke klanten',
    products: 'aantal unieke producten',
    sellers: 'aantal unieke verkopers',
    aov: 'omzet ÷ bestellingen',
    'units-per-order': 'stuks ÷ bestellingen',
    price: 'omzet ÷ stuks',
    'discount-rate': 'gemiddelde korting, gewogen naar bruto-omzet',
    'new-customers': 'klanten met hun allereerste bestelling in deze periode',
    'repeat-rate': 'klanten met 2 of meer bestellingen ÷ alle klanten in de selectie',
    retention: 'klanten uit de vorige periode die in deze periode opnieuw kochten ÷ alle klanten uit de vorige periode',
    'return-rate': 'geretourneerde of geannuleerde bestellingen ÷ bestellingen',
    'processing-days': 'gemiddeld aantal dagen van bestelling tot verzending',
    'delivery-days': 'gemiddeld aantal dagen van bestelling tot levering',
    conversion: 'bestellingen ÷ bezoeken',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
