// Made from it/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: 'Misura',
    filters: 'Filtri',
    skipped: 'Filtri non applicati',
    period: 'Periodo',
    rows: 'Righe',
    newest: 'Data più recente',
    roles: 'Colonne',
    names: 'Nomi visualizzati',
    joins: 'Relazioni',
    notes: 'Note',
  },
  embed: {
    title: 'Incorpora',
    tag: 'Tag',
    div: 'Per gli editor che rimuovono i tag sconosciuti',
    frame: 'Per le pagine che consentono solo i frame',
    copied: 'Copiato',
    withoutData: 'I dati di questa pagina non sono inclusi. Indicare l’URL del file in src.',
    shortened:
      'I parametri dell’URL non sono inclusi perché possono contenere una chiave di accesso. Aggiungere quelli necessari al file.',
    folder: 'Sostituire https://example.com/sales-elements/ con la cartella che contiene embed.html.',
  },
  rowsOf: ({ selected, total }) => `${selected} di ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · righe senza corrispondenza, mostrate come “(vuoto)”: ${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}: “${column}”. ${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}: per ogni codice viene mostrato il valore più frequente di “${column}”${several === undefined || several === '' ? '' : ` (${several} codici ne hanno più di uno)`}`,
  shownAsCodes: ({ role, column }) =>
    `${role}: vengono mostrati i codici, perché quasi tutti hanno più di un valore in “${column}”`,
  definitions: {
    'count()': 'numero di righe',
    revenue: 'fatturato totale, al netto dei resi',
    cost: 'costi totali',
    profit: 'profitto totale',
    units: 'quantità totale, al netto dei resi',
    margin: 'profitto ÷ fatturato',
    orders: 'numero di ordini distinti',
    customers: 'numero di clienti distinti',
    products: 'numero di prodotti distinti',
    sellers: 'numero di venditori distinti',
    aov: 'fatturato ÷ ordini',
    'units-per-order': 'unità ÷ ordini',
    price: 'fatturato ÷ unità',
    'discount-rate': 'sconto medio, ponderato per il fatturato lordo',
    'new-customers': 'clienti con il primo ordine in assoluto in questo periodo',
    'repeat-rate': 'clienti con 2 o più ordini ÷ tutti i clienti della selezione',
    retention: 'clienti del periodo precedente che hanno acquistato di nuovo in questo ÷ tutti i clienti del periodo precedente',
    'return-rate': 'ordini resi o annullati ÷ ordini',
    'processing-days': 'giorni medi dall’ordine alla spedizione',
    'delivery-days': 'giorni medi dall’ordine alla consegna',
    conversion: 'ordini ÷ visite',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
