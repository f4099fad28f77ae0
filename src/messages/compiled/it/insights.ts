// Made from it/insights.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: 'Righe',
  customers: {
    new: 'Nuovi clienti',
    repeat: 'Clienti ricorrenti',
  },
  pictured: {
    current: 'Questo periodo',
    earlier: 'Un anno prima',
    all: 'Tutti gli ordini',
  },
  sentence: ({ period, n }) => `${grammar.upperWhen(period)}${n === 1 ? '' : ', in ordine di importanza'}`,
  nothing: ({ period }) => `Niente di insolito: ${period}.`,
  looked: ({ names }) => `Verificato: ${names}.`,
  lacking: ({ names }) => `Non possibile con questi dati: ${names}.`,
  failed: ({ names }) => `Impossibile verificare: ${names}.`,
  awaited: 'Verifica in corso…',
  tones: {
    good: 'Buona notizia',
    bad: 'Richiede attenzione',
    neutral: 'Utile a sapersi',
  },
  stake: ({ isGood, amount }) => (isGood ? `Impatto: ${amount}` : `${amount} a rischio`),
  basis: ({ of, n, shown }) =>
    of === 'rows'
      ? grammar.plural(n) === 'one'
        ? `${shown} riga`
        : `${shown} righe`
      : of === 'orders'
        ? grammar.plural(n) === 'one'
          ? `${shown} ordine`
          : `${shown} ordini`
        : of === 'customers'
          ? grammar.plural(n) === 'one'
            ? `${shown} cliente`
            : `${shown} clienti`
          : of === 'periods'
            ? grammar.plural(n) === 'one'
              ? `${shown} periodo`
              : `${shown} periodi`
            : grammar.plural(n) === 'one'
              ? `${shown} valore`
              : `${shown} valori`,
  rare: ({ count }) => `Accadrebbe per caso meno di 1 volta su ${count}`,
  often: ({ count }) => `Accadrebbe per caso in circa ${count}% dei casi`,
  exact: 'Conteggio esatto, non una stima',
  show: 'Filtra pagina',
  shown: 'Pagina filtrata',
  showTip: ({ clause }) => `Filtra la pagina: ${clause}`,
  todo: 'Cosa fare',
  how: 'Come viene calcolato',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ shown, kind, amount }) => `${shown} ${kind} con lo stesso problema, ${amount} in totale`,
  kinds: ({ field }) =>
    field === 'region'
      ? 'aree geografiche'
      : field === 'category'
        ? 'categorie'
        : field === 'subcategory'
          ? 'sottocategorie'
          : field === 'product'
            ? 'prodotti'
            : field === 'customer'
              ? 'clienti'
              : field === 'channel'
                ? 'canali'
                : field === 'segment'
                  ? 'segmenti'
                  : field === 'country'
                    ? 'paesi'
                    : field === 'continent'
                      ? 'continenti'
                      : field === 'state'
                        ? 'stati'
                        : field === 'city'
                          ? 'città'
                          : field === 'store'
                            ? 'negozi'
                            : field === 'seller'
                              ? 'venditori'
                              : field === 'promotion'
                                ? 'promozioni'
                                : `valori di ${grammar.dimension(field)}`,
  more: ({ n, shown }) => `Mostra ${grammar.plural(n) === 'one' ? `un altro insight (${shown})` : `altri ${shown} insight`}`,
  fewer: 'Mostra meno',
  terms: {
    rule: 'Regola',
    met: 'In questo caso',
    all: 'In totale',
    period: 'Periodo',
    against: 'In confronto con',
    basis: 'In base a',
    certainty: 'Certezza',
    stake: 'Importo',
    filter: 'Filtro',
    finding: 'Insight',
    topic: 'Argomento',
    tone: 'Tipo',
    looked: 'Verificato',
    lacking: 'Non presente nei dati',
    failed: 'Non verificato',
    rank: 'Classifica',
  },
  rank: 'In ordine di effetto sul profitto × certezza; ciò che è solo utile a sapersi è in fondo. Gli insight sulle stesse vendite compaiono una sola volta. Per ogni argomento si prevede al massimo 1 falso allarme su 20 (Benjamini–Hochberg). Quelli troppo piccoli per intervenire non vengono mostrati.',
  picture: {
    line: ({ measure, from, to }) => `${measure} da ${from} a ${to}`,
    bars: ({ names }) => `Barre: ${names}`,
  },
  story: {
    start: 'Visualizza come storia',
    back: 'Indietro',
    next: 'Avanti',
    leave: 'Esci dalla storia',
    place: ({ k, n }) => `${k} di ${n}`,
    spoken: ({ place, head, clause }) =>
      `Insight ${place}: ${head}.${clause === undefined || clause === '' ? '' : ` Pagina filtrata per ${clause}.`}`,
    follows: ({ clause }) => `Pagina filtrata per ${clause}`,
    whole: 'Vale per l’intera pagina',
    left: 'I filtri precedenti sono stati ripristinati.',
    copy: 'Copia link',
    copied: 'Link copiato',
    notCopied: 'Impossibile copiare il link. Copiarlo da qui:',
    link: 'Link a questo passaggio',
    lost: 'L’insight del link non è più attuale. Ecco quelli attuali.',
    role: 'storia',
    keys: 'Usare i tasti freccia per avanzare o tornare indietro, Home e Fine per andare all’inizio o alla fine, Esc per uscire.',
  },
  chosen: ({ clause }) => `Pagina filtrata per ${clause}.`,
  cleared: 'Filtro rimosso.',
  parts: {
    unit: ({ grain }) =>
      grain === 'day'
        ? 'giorno'
        : grain === 'week'
          ? 'settimana'
          : grain === 'month'
            ? 'mese'
            : grain === 'quarter'
              ? 'trimestre'
              : 'anno',
    units: ({ grain }) =>
      grain === 'day'
        ? 'giorni'
        : grain === 'week'
          ? 'settimane'
          : grain === 'month'
            ? 'mesi'
            : grain === 'quarter'
              ? 'trimestri'
              : 'anni',
    span: ({ grain, n, shown }) =>
      grain === 'day'
        ? grammar.plural(n) === 'one'
          ? `${shown} giorno`
          : `${shown} giorni`
        : grain === 'week'
          ? grammar.plural(n) === 'one'
            ? `${shown} settimana`
            : `${shown} settimane`
          : grain === 'month'
            ? grammar.plural(n) === 'one'
              ? `${shown} mese`
              : `${shown} mesi`
            : grain === 'quarter'
              ? grammar.plural(n) === 'one'
                ? `${shown} trimestre`
                : `${shown} trimestri`
              : grammar.plural(n) === 'one'
                ? `${shown} anno`
                : `${shown} anni`,
    pair: ({ other, name }) => (other === undefined || other === '' ? `${name}` : `${name} (${other})`),
    earlier: ({ before, against }) => `${before}${!against ? ' prima' : ` (${against})`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === ''
        ? from === undefined || from === ''
          ? `fino a ${to}`
          : `da ${from} in su`
        : `${range}`,
  },
  rules: {
    'find-cause': {
      when: 'molto al di sotto del valore atteso',
      then: 'individuare prima di tutto la causa',
      todo: 'Filtrare la pagina e verificare dove e quando è iniziato: una variazione di prezzo, una rottura di stock, una campagna terminata, un cliente perso. Intervenire solo su quella causa.',
    },
    'repeat-success': {
      when: 'molto al di sopra del valore atteso',
      then: 'capire che cosa ha funzionato e ripeterlo',
      todo: 'Filtrare la pagina e verificare dove e quando è iniziato. Chiedere al team che cosa ha fatto di diverso e pianificarlo anche altrove.',
    },
    help: {
      when: 'al di sotto dell’anno precedente e dietro ai pari',
      then: 'aiutare a recuperare',
      todo: 'Confrontare assortimento, prezzi e personale con il migliore tra i pari. Concordare un intervento e verificare di nuovo dopo il prossimo periodo.',
    },
    renew: {
      when: 'in calo da molti periodi, non solo da uno',
      then: 'rinnovare o eliminare gradualmente',
      todo: 'Decidere con l’ufficio acquisti: una nuova versione, un altro prezzo o nessun riordino. Fino ad allora tenere basse le scorte.',
    },
    protect: {
      when: 'pochi generano la maggior parte',
      then: 'proteggere i clienti chiave e ampliare la base',
      todo: 'Assegnare a ciascuno un referente dedicato. Pianificare come acquisire i prossimi, per dipendere meno da ciascuno.',
    },
    loyalty: {
      when: 'fatturato alto e fidelizzazione bassa',
      then: 'offerta fedeltà',
      todo: 'Dare ai clienti un motivo per acquistare di nuovo subito dopo il primo ordine: un buono, un prezzo bloccato, un promemoria. Misurare quanti lo fanno.',
    },
    'second-order': {
      when: 'i clienti ricorrenti spendono per ordine più dei nuovi',
      then: 'conquistare il secondo ordine',
      todo: 'Investire nel secondo ordine dei nuovi clienti anziché in altri primi ordini: dare il benvenuto e proporre articoli abbinati all’acquisto.',
    },
    'cross-sell': {
      when: 'i clienti ricorrenti spendono per ordine meno dei nuovi',
      then: 'cross-selling ai clienti ricorrenti',
      todo: 'Proporre articoli abbinati agli ordini precedenti e offrire la consegna gratuita da un importo appena superiore a quello abituale.',
    },
    'cap-discount': {
      when: 'vendite scontate in perdita',
      then: 'limitare lo sconto',
      todo: 'Consentire questi sconti solo con una motivazione e un’approvazione. Provarne prima uno inferiore: deve far vendere abbastanza in più da ripagarsi.',
    },
    'check-returns': {
      when: 'più resi rispetto al resto',
      then: 'scoprire il motivo dei resi',
      todo: 'Leggere i motivi degli ultimi resi. Verificare descrizione, imballaggio e fornitore e correggere il motivo più frequente.',
    },
    'stock-up': {
      when: 'un periodo forte in arrivo',
      then: 'ordinare le scorte e pianificare il personale per tempo',
      todo: 'Ordinare per l’importo previsto, con il limite superiore come riserva. Avviare le campagne prima del picco, non durante.',
    },
    'fill-gap': {
      when: 'un periodo debole in arrivo',
      then: 'contenere i costi o pianificare una campagna',
      todo: 'Ordinare meno e collocare le ferie in quel periodo, oppure lanciare una campagna propria. Non scambiare il calo per un insuccesso.',
    },
    bundle: {
      when: 'acquistati insieme molto più spesso di quanto atteso per caso, con profitto',
      then: 'proporli come pacchetto',
      todo: 'Collocarli vicini, suggerire il secondo articolo a chi acquista il primo e provare per un mese un pacchetto con un piccolo sconto.',
    },
    'win-back': {
      when: 'clienti di valore, inattivi da più tempo del solito',
      then: 'riconquistarli',
      todo: 'Telefonare personalmente al primo cliente dell’elenco. Scrivere agli altri con un’offerta adatta a ciò che hanno acquistato.',
    },
    call: {
      when: 'un cliente chiave che ha smesso di ordinare',
      then: 'riconquistarlo',
      todo: 'Telefonare personalmente al cliente e chiedere che cosa è cambiato. Offrire prima una soluzione, per ultimo uno sconto.',
    },
  },
};
