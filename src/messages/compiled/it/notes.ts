// Made from it/notes.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `“${name}”`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `Giorno e mese in ${column} sono ambigui (ad esempio ${example}); per impostarne l’ordine usare read="${column}: date dmy" o mdy`,
    'ambiguous-decimal-mark': ({ example, column }) =>
      `${example} in ${column} può contenere un separatore decimale o delle migliaia; per sicurezza impostare decimal in read`,
    'ambiguous-role': ({ role, roleColumn, others }) => `Il ruolo ${role} usa ${roleColumn}; anche possibile: ${others}`,
    'amounts-per-order': ({ column }) =>
      `${column} contiene totali degli ordini diversi da prezzo × quantità, quindi il fatturato esclude sconti e supplementi per ordine; per usare i totali degli ordini, impostare roles="revenue: ${column}"`,
    'bad-encoding': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} byte non è UTF-8 valido e appare` : `${shown} byte non sono UTF-8 validi e appaiono`} come �; se il file usa un’altra codifica, impostare encoding in read`,
    'bad-quotes': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} riga ha` : `${shown} righe hanno`} virgolette fuori posto; verificare queste celle`,
    'cell-errors': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} cella in ${column} con un errore di Excel (ad esempio ${example}) conta` : `${shown} celle in ${column} con un errore di Excel (ad esempio ${example}) contano`} come valore mancante`,
    converted: ({ currencies, currency, tables, age, signs }) =>
      `Gli importi in ${currencies} sono convertiti in ${currency} riga per riga, al cambio giornaliero in ${tables}${age === 0 ? '' : grammar.plural(age) === 'one' ? `; i giorni senza cambio usano l’ultimo noto, di al massimo ${age} giorno prima` : `; i giorni senza cambio usano l’ultimo noto, di al massimo ${age} giorni prima`}${signs === undefined || signs === '' ? '' : `; i simboli di valuta sono letti come ${signs}`}`,
    'damaged-values': ({ column }) =>
      `Il checksum di una parte di ${column} è errato: il file è stato modificato dopo la scrittura e alcuni valori potrebbero essere errati`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column} (${role}) spesso precede ${date}; verificare i ruoli o il formato della data`,
    'discount-amount': ({ column }) =>
      `${column} sembra un importo in denaro; uno sconto deve essere una percentuale (0–1 o 0–100%)`,
    'doubled-keys': ({ n, shown, table, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} riga di ${table} ha` : `${shown} righe di ${table} hanno`} una chiave duplicata in ${column} (ad esempio ${example}); viene usata la prima riga di ogni chiave`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `Il filtro ${clause} è stato ignorato: i dati non hanno questo campo`
        : `Il filtro ${clause} non si applica a ${tables}: il campo lì non esiste`,
    'infinite-values': ({ n, shown, column }) =>
      grammar.plural(n) === 'one'
        ? `${shown} valore infinito in ${column} conta come mancante`
        : `${shown} valori infiniti in ${column} contano come mancanti`,
    'like-for-like': ({ newest, earlier }) =>
      `Ultima data nei dati: ${newest}; il periodo di confronto termina quindi alla data ${earlier}`,
    'long-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} riga ha` : `${shown} righe hanno`} più celle che colonne; le celle in eccesso (ad esempio ${example}) vengono ignorate`,
    'merged-cells': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} riga prende` : `${shown} righe prendono`} ${column} da una cella unita superiore`,
    'mixed-date-order': ({ column, n, shown, example }) =>
      `${column} mescola l’ordine di giorno e mese: ${grammar.plural(n) === 'one' ? `${shown} riga differisce` : `${shown} righe differiscono`} dal resto (ad esempio ${example})`,
    'mixed-decimal-marks': ({ column, n, shown, example }) =>
      `${column} mescola punti e virgole decimali: ${grammar.plural(n) === 'one' ? `${shown} valore come ${example} viene letto` : `${shown} valori come ${example} vengono letti`} nell’altro modo`,
    'mixed-time-zones': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} orario in ${column} (ad esempio ${example}) differisce` : `${shown} orari in ${column} (ad esempio ${example}) differiscono`} dal resto per la presenza o l’assenza del fuso orario; tutti sono letti in UTC`,
    'mixed-types': ({ example, column, types, n, shown }) =>
      example === undefined || example === ''
        ? `${column} ha un tipo diverso in ogni file (${types}), quindi viene letta come testo`
        : `${column} mescola numeri e testo: ${grammar.plural(n) === 'one' ? `${shown} valore (ad esempio ${example}) non è un numero` : `${shown} valori (ad esempio ${example}) non sono numeri`}, quindi la colonna viene letta come testo`,
    'na-as-missing': ({ n, shown, column }) =>
      grammar.plural(n) === 'one'
        ? `${shown} valore “NA” in ${column} conta come mancante`
        : `${shown} valori “NA” in ${column} contano come mancanti`,
    'nested-columns': ({ n, shown, columns }) =>
      `${grammar.plural(n) === 'one' ? `${shown} colonna con elenchi viene ignorata` : `${shown} colonne con elenchi vengono ignorate`}: ${columns}`,
    'newest-period': ({ from, to }) =>
      `Nessun filtro di data impostato, quindi viene usato il periodo più recente: ${from} – ${to}`,
    'no-header':
      'La prima riga sembra contenere dati, quindi le colonne non hanno nome; se è l’intestazione, impostare header: first in read',
    'no-rate': ({ n, shown, table, currencies, currency }) =>
      `${grammar.plural(n) === 'one' ? `${shown} riga di ${table} (${currencies}) non ha` : `${shown} righe di ${table} (${currencies}) non hanno`} un tasso di cambio in ${currency}; questi importi non sono inclusi`,
    'not-appended': ({ table, other, columns }) =>
      `Le righe di ${table} non sono state aggiunte a ${other} perché i nomi delle colonne differiscono (${columns}); rinominare le colonne o impostare la riga di intestazione con header in read`,
    'not-covered': ({ since }) => `Inizio dei dati: ${since}; nessun confronto con il periodo precedente`,
    'order-amounts-repeat': ({ column }) =>
      `${column} ripete il totale di un ordine in ogni sua riga; la somma conterebbe gli ordini più volte`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `${column} ricomincia: ${percent}% dei suoi valori compare con più valori di ${by}. Un ordine è quindi identificato dalla combinazione di queste colonne: ${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `${column} non identifica gli ordini: ${percent}% dei suoi valori compare con più valori di ${by}. Gli ordini quindi non vengono contati`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `Con il delimitatore ${set}, numero di colonne del file: ${columns}; ma le righe sembrano separate da ${found} (${example}). Impostare delimiter in read`,
    'other-files': ({ file, files }) => `Letto ${file} dall’archivio zip; ignorati: ${files}`,
    'other-sales': ({ table }) => `Le vendite in ${table} non sono incluse`,
    'other-sheets': ({ sheet, sheets }) => `È stato letto solo il primo foglio, ${sheet}; ignorati: ${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `Nessun’altra tabella contiene importi di vendita, quindi il fatturato si basa sui pagamenti ricevuti in ${column} (${table})`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table} ha una colonna per ogni periodo (da ${first} a ${last}), quindi gli importi non hanno data né ruolo. define="revenue = …" somma le colonne; è meglio una riga per periodo`,
    'placeholder-keys': ({ n, shown, column, example, other }) =>
      `${grammar.plural(n) === 'one' ? `${shown} riga ha` : `${shown} righe hanno`} in ${column} il valore ${example}, che manca in ${other}; ${grammar.plural(n) === 'one' ? 'appare' : 'appaiono'} come (vuoto)`,
    'possible-total-row': ({ label }) =>
      `L’ultima riga${label === undefined || label === '' ? '' : `, ${label},`} potrebbe essere una riga di totale; viene contata come dato`,
    'price-may-be-total': ({ price, quantity }) =>
      `${price} aumenta con ${quantity} e potrebbe essere un totale di riga, cioè fatturato`,
    'repeated-header': ({ n, shown }) =>
      grammar.plural(n) === 'one'
        ? `${shown} riga ripete l’intestazione e viene ignorata`
        : `${shown} righe ripetono l’intestazione e vengono ignorate`,
    'revenue-may-be-gross': ({ column, discount }) =>
      `Il fatturato potrebbe essere al lordo degli sconti: nulla mostra che ${column} sia già al netto di ${discount}. Per chiarirlo, impostare roles="revenue: …"`,
    rollup: ({ by }) => `Calcolato da totali memorizzati per ${by}`,
    'rows-are-totals': ({ table, example, column }) =>
      `Ogni riga di ${table} è una metrica diversa, come ${example}, quindi ${column} non viene sommata; se contiene importi di vendita, impostare roles="revenue: ${column}"`,
    'same-rows': ({ table, files }) =>
      `Questi file hanno le stesse righe di un altro file di ${table} e contano due volte: ${files}. Rimuovere le copie da src`,
    sampled: ({ shown, column }) => `Risultati di un campione di ${shown} valori di ${column}`,
    'sampled-rows': ({ shown }) => `Risultati di un campione di ${shown} righe`,
    'largest-members': ({ shown, column }) =>
      `Risultati dei ${shown} valori maggiori di ${column}; tutti gli altri sono raggruppati`,
    'several-ways': ({ table, from, as }) => `${table} è collegabile in due modi; tramite ${from} si chiama ${as}`,
    'short-rows': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} riga ha` : `${shown} righe hanno`} meno celle che colonne; le altre contano come mancanti`,
    'skipped-lines': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} riga sopra l’intestazione è stata saltata` : `${shown} righe sopra l’intestazione sono state saltate`} (${example})`,
    'subtotal-rows': ({ n, shown, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} riga${example === undefined || example === '' ? '' : `, come ${example},`} è un totale di altre righe ed è stata ignorata`
        : `${shown} righe${example === undefined || example === '' ? '' : `, come ${example},`} sono totali di altre righe e sono state ignorate`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `L’ultima riga${label === undefined || label === '' ? '' : `, ${label},`} è il totale delle righe precedenti ed è stata ignorata`
        : `Le ultime ${shown} righe${label === undefined || label === '' ? '' : `, a partire da ${label},`} non sono dati e sono state ignorate`,
    'uncalculated-cells': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} cella in ${column} con una formula senza risultato salvato (ad esempio ${example}) conta` : `${shown} celle in ${column} con una formula senza risultato salvato (ad esempio ${example}) contano`} come valore mancante; salvare una volta la cartella di lavoro in Excel`,
    'uniform-rows': ({ n, shown, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} riga ha ${example} in tutte le colonne e viene ignorata`
        : `${shown} righe hanno ${example} in tutte le colonne e vengono ignorate`,
    'unknown-column': ({ column }) => `read indica una colonna “${column}” che i dati non hanno`,
    'unmatched-keys': ({ n, shown, table, column, other, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} riga di ${table} ha` : `${shown} righe di ${table} hanno`} in ${column} una chiave che manca in ${other} (ad esempio ${example}); ${grammar.plural(n) === 'one' ? 'appare' : 'appaiono'} come (vuoto)`,
    'unreadable-booleans': ({ n, shown, column, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} valore in ${column} (ad esempio ${example}) non è né vero né falso e conta come mancante`
        : `${shown} valori in ${column} (ad esempio ${example}) non sono né veri né falsi e contano come mancanti`,
    'unreadable-dates': ({ n, shown, column }) =>
      grammar.plural(n) === 'one'
        ? `${shown} valore in ${column} non è una data e conta come mancante`
        : `${shown} valori in ${column} non sono date e contano come mancanti`,
    'unreadable-numbers': ({ n, shown, column, example }) =>
      grammar.plural(n) === 'one'
        ? `${shown} valore in ${column} (ad esempio ${example}) non è un numero e conta come mancante`
        : `${shown} valori in ${column} (ad esempio ${example}) non sono numeri e contano come mancanti`,
    'unrelated-table': ({ table }) => `La tabella ${table} non è collegata alle altre e può essere interrogata solo da sola`,
  },
};
