// Made from sv/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: 'Mått',
    filters: 'Filter',
    skipped: 'Filter som inte används',
    period: 'Period',
    rows: 'Rader',
    newest: 'Senaste datum',
    roles: 'Kolumner',
    names: 'Visningsnamn',
    joins: 'Kopplingar',
    notes: 'Anmärkningar',
  },
  embed: {
    title: 'Bädda in',
    tag: 'Tagg',
    div: 'För redigerare som tar bort okända taggar',
    frame: 'För sidor som bara tillåter ramar',
    copied: 'Kopierat',
    withoutData: 'Sidans data ingår inte. Ange filens URL som src.',
    shortened: 'URL-parametrar ingår inte eftersom de kan innehålla en åtkomstnyckel. Lägg till de parametrar som filen behöver.',
    folder: 'Ersätt https://example.com/sales-elements/ med mappen som innehåller embed.html.',
  },
  rowsOf: ({ selected, total }) => `${selected} av ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · rader utan matchning, visas som ”(tomt)”: ${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}: ”${column}”. ${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}: det vanligaste värdet i ”${column}” visas för varje kod${several === undefined || several === '' ? '' : ` (${several} koder har mer än ett)`}`,
  shownAsCodes: ({ role, column }) => `${role}: koderna visas, eftersom de flesta har mer än ett värde i ”${column}”`,
  definitions: {
    'count()': 'antal rader',
    revenue: 'total omsättning, netto efter returer',
    cost: 'total kostnad',
    profit: 'total vinst',
    units: 'totalt antal, netto efter returer',
    margin: 'vinst ÷ omsättning',
    orders: 'antal unika ordrar',
    customers: 'antal unika kunder',
    products: 'antal unika produkter',
    sellers: 'antal unika säljare',
    aov: 'omsättning ÷ ordrar',
    'units-per-order': 'enheter ÷ ordrar',
    price: 'omsättning ÷ enheter',
    'discount-rate': 'genomsnittlig rabatt, viktad med bruttoomsättning',
    'new-customers': 'kunder med sin allra första order under perioden',
    'repeat-rate': 'kunder med 2 eller fler ordrar ÷ alla kunder i urvalet',
    retention: 'kunder från föregående period som köpte igen under denna ÷ alla kunder från föregående period',
    'return-rate': 'returnerade eller annullerade ordrar ÷ ordrar',
    'processing-days': 'genomsnittligt antal dagar från order till utleverans',
    'delivery-days': 'genomsnittligt antal dagar från order till leverans',
    conversion: 'ordrar ÷ besök',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
