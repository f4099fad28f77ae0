// Made from fr/notes.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `«\u00a0${name}\u00a0»`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `Le jour et le mois de ${column} sont ambigus (par exemple ${example})\u202f; read="${column}: date dmy" ou mdy fixe leur ordre`,
    'ambiguous-decimal-mark': ({ example, column }) =>
      `${example} dans ${column} peut contenir un séparateur décimal ou de milliers\u202f; précisez-le avec decimal dans read`,
    'ambiguous-role': ({ role, roleColumn, others }) =>
      `Le rôle ${role} utilise ${roleColumn}\u202f; autre possibilité\u00a0: ${others}`,
    'amounts-per-order': ({ column }) =>
      `${column} contient des totaux de commandes qui diffèrent de prix × quantité\u202f; le chiffre d’affaires n’inclut donc pas les déductions et suppléments par commande. Avec roles="revenue: ${column}", les totaux des commandes comptent`,
    'bad-encoding': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} octet n’est` : `${shown} octets ne sont`} pas de l’UTF-8 et s’${n === 1 ? 'affiche' : 'affichent'} �\u202f; encoding dans read indique un autre codage`,
    'bad-quotes': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne a` : `${shown} lignes ont`} un guillemet mal placé\u202f; à vérifier`,
    'cell-errors': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} cellule` : `${shown} cellules`} de ${column} avec une erreur d’Excel (par exemple ${example}), ${n === 1 ? 'comptée' : 'comptées'} comme ${n === 1 ? 'manquante' : 'manquantes'}`,
    converted: ({ currencies, currency, tables, age, signs }) =>
      `Les montants en ${currencies} sont convertis en ${currency} ligne par ligne au taux du jour de ${tables}${age === 0 ? '' : grammar.plural(age) === 'one' ? '\u202f; un jour sans taux reprend le dernier connu (1 jour au plus)' : `\u202f; un jour sans taux reprend le dernier connu (${age} jours au plus)`}${signs === undefined || signs === '' ? '' : `\u202f; les signes sont lus comme ${signs}`}`,
    'damaged-values': ({ column }) =>
      `La somme de contrôle d’une partie de ${column} est fausse\u00a0: le fichier a été modifié après coup, des valeurs peuvent être fausses`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column} (${role}) précède souvent ${date}\u202f; vérifiez les rôles ou le format des dates`,
    'discount-amount': ({ column }) => `${column} ressemble à un montant\u202f; une remise est un taux (0–1 ou 0–100\u202f%)`,
    'doubled-keys': ({ n, shown, table, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne` : `${shown} lignes`} de ${table} ${n === 1 ? 'a' : 'ont'} une clé en double dans ${column}, par exemple ${example}\u202f; la première ligne de chaque clé est utilisée`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `Le filtre ${clause} a été ignoré\u00a0: les données n’ont pas ce champ`
        : `Le filtre ${clause} ne s’applique pas à ${tables}, qui n’a pas ce champ`,
    'infinite-values': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valeur infinie` : `${shown} valeurs infinies`} de ${column}, ${n === 1 ? 'comptée comme manquante' : 'comptées comme manquantes'}`,
    'like-for-like': ({ newest, earlier }) =>
      `Les données s’arrêtent le ${newest}, la période de comparaison s’arrête donc le ${earlier}`,
    'long-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne a` : `${shown} lignes ont`} plus de cellules que de colonnes\u202f; les cellules en trop (par exemple ${example}) sont ignorées`,
    'merged-cells': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne reprend` : `${shown} lignes reprennent`} ${column} de la cellule fusionnée au-dessus`,
    'mixed-date-order': ({ column, n, shown, example }) =>
      `${column} mélange l’ordre du jour et du mois\u00a0: ${grammar.plural(n) === 'one' ? `${shown} ligne diffère` : `${shown} lignes diffèrent`} des autres (par exemple ${example})`,
    'mixed-decimal-marks': ({ column, n, shown, example }) =>
      `${column} mélange point et virgule décimale\u00a0: ${grammar.plural(n) === 'one' ? `${shown} valeur` : `${shown} valeurs`} (par exemple ${example}) ${n === 1 ? 'est lue' : 'sont lues'} à l’inverse des autres`,
    'mixed-time-zones': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} heure` : `${shown} heures`} de ${column} (par exemple ${example}) avec ou sans fuseau, à l’inverse des autres\u202f; lecture en UTC`,
    'mixed-types': ({ example, column, types, n, shown }) =>
      example === undefined || example === ''
        ? `${column} diffère d’un fichier à l’autre (${types})\u00a0: la colonne est lue comme texte`
        : `${column} mélange nombres et texte\u00a0: ${grammar.plural(n) === 'one' ? `${shown} valeur` : `${shown} valeurs`} (par exemple ${example}) ${n === 1 ? 'n’est pas un nombre' : 'ne sont pas des nombres'}, la colonne est donc lue comme texte`,
    'na-as-missing': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valeur` : `${shown} valeurs`} «\u00a0NA\u00a0» dans ${column}, ${n === 1 ? 'comptée comme manquante' : 'comptées comme manquantes'}`,
    'nested-columns': ({ n, shown, columns }) =>
      `${grammar.plural(n) === 'one' ? `${shown} colonne` : `${shown} colonnes`} contenant des listes ${n === 1 ? 'est ignorée' : 'sont ignorées'}\u00a0: ${columns}`,
    'newest-period': ({ from, to }) => `Sans filtre de date, la période la plus récente est utilisée\u00a0: du ${from} au ${to}`,
    'no-header':
      'La première ligne ressemble à des données, les colonnes n’ont donc pas de nom\u202f; si c’est l’en-tête, indiquez header: first dans read',
    'no-rate': ({ n, shown, table, currencies, currency }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne` : `${shown} lignes`} de ${table} (${currencies}) ${n === 1 ? 'n’a' : 'n’ont'} pas de taux de change vers ${currency}\u202f; leurs montants ne sont pas inclus`,
    'not-appended': ({ table, other, columns }) =>
      `Les lignes de ${table} n’ont pas été ajoutées à ${other}, car les noms de colonnes diffèrent (${columns}). Renommez les colonnes, ou indiquez la ligne d’en-tête avec header dans read`,
    'not-covered': ({ since }) => `Les données commencent le ${since}\u00a0: aucune période antérieure à comparer`,
    'order-amounts-repeat': ({ column }) =>
      `${column} contient dans chaque ligne le total de la commande\u202f; une somme compterait les commandes plusieurs fois`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `${column} recommence\u00a0: ${percent}\u202f% de ses valeurs vont avec plusieurs valeurs de ${by}. Une commande correspond donc à l’ensemble de ces colonnes\u00a0: ${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `${column} n’identifie pas les commandes\u00a0: ${percent}\u202f% de ses valeurs vont avec plusieurs valeurs de ${by}. Les commandes ne sont donc pas comptées`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `Avec le séparateur ${set}, nombre de colonnes lues\u00a0: ${columns}\u202f; les lignes semblent séparées par ${found} (${example}). delimiter dans read le fixe`,
    'other-files': ({ file, files }) => `${file} a été lu dans l’archive ZIP\u202f; ignorés\u00a0: ${files}`,
    'other-sales': ({ table }) => `Les ventes de ${table} ne sont pas comprises`,
    'other-sheets': ({ sheet, sheets }) => `Seule la première feuille, ${sheet}, a été lue\u202f; ignorées\u00a0: ${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `Aucune autre table ne contient de montants de ventes\u202f; le chiffre d’affaires correspond donc aux paiements reçus dans ${column} (${table})`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table} a une colonne par période (de ${first} à ${last})\u00a0: ses montants n’ont ni date ni rôle\u202f; define="revenue = …" additionne les colonnes, sinon une ligne par période`,
    'placeholder-keys': ({ n, shown, column, example, other }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne a` : `${shown} lignes ont`} dans ${column} la valeur ${example}, absente de ${other}\u202f; ${n === 1 ? 'elle compte comme vide' : 'elles comptent comme vides'}`,
    'possible-total-row': ({ label }) =>
      `La dernière ligne${label === undefined || label === '' ? '' : `, ${label},`} est peut-être un total\u202f; elle compte comme donnée`,
    'price-may-be-total': ({ price, quantity }) =>
      `${price} augmente avec ${quantity} et est peut-être le total de la ligne, donc le chiffre d’affaires`,
    'repeated-header': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne répète` : `${shown} lignes répètent`} l’en-tête et ${n === 1 ? 'est ignorée' : 'sont ignorées'}`,
    'revenue-may-be-gross': ({ discount, column }) =>
      `Le chiffre d’affaires est peut-être avant remise\u00a0: rien ne montre que ${discount} est déjà déduit de ${column}. Pour trancher, indiquez roles="revenue: …"`,
    rollup: ({ by }) => `Calculé à partir de totaux enregistrés par ${by}`,
    'rows-are-totals': ({ table, example, column }) =>
      `Chaque ligne de ${table} est un indicateur différent, par exemple ${example}\u202f; ${column} n’est donc pas additionné. Avec roles="revenue: ${column}", la colonne compte comme chiffre d’affaires`,
    'same-rows': ({ table, files }) =>
      `Ces fichiers ont les mêmes lignes qu’un autre fichier de ${table} et comptent deux fois\u00a0: ${files}. Retirez les copies de src`,
    sampled: ({ shown, column }) => `Résultats d’un échantillon de ${shown} valeurs de ${column}`,
    'sampled-rows': ({ shown }) => `Résultats d’un échantillon de ${shown} lignes`,
    'largest-members': ({ shown, column }) =>
      `Résultats des ${shown} plus grandes valeurs de ${column}\u202f; toutes les autres sont regroupées`,
    'several-ways': ({ table, from, as }) => `${table} peut être jointe de deux façons\u202f; par ${from}, elle s’appelle ${as}`,
    'short-rows': ({ n, shown }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne a` : `${shown} lignes ont`} moins de cellules que de colonnes\u202f; les autres comptent comme manquantes`,
    'skipped-lines': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne ignorée` : `${shown} lignes ignorées`} au-dessus de l’en-tête (${example})`,
    'subtotal-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne${example === undefined || example === '' ? '' : `, comme ${example},`} est un total` : `${shown} lignes${example === undefined || example === '' ? '' : `, comme ${example},`} sont des totaux`} d’autres lignes et ${n === 1 ? 'a été ignorée' : 'ont été ignorées'}`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `La dernière ligne${label === undefined || label === '' ? '' : `, ${label},`} est le total des lignes précédentes et a été ignorée`
        : `Les ${shown} dernières lignes${label === undefined || label === '' ? '' : `, à partir de ${label},`} ne sont pas des données et ont été ignorées`,
    'uncalculated-cells': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} cellule` : `${shown} cellules`} de ${column} avec une formule sans résultat enregistré (par exemple ${example}), ${n === 1 ? 'comptée comme manquante' : 'comptées comme manquantes'}\u202f; enregistrez le classeur dans Excel`,
    'uniform-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne contient` : `${shown} lignes contiennent`} ${example} dans toutes les colonnes et ${n === 1 ? 'est ignorée' : 'sont ignorées'}`,
    'unknown-column': ({ column }) => `read nomme une colonne «\u00a0${column}\u00a0» que les données n’ont pas`,
    'unmatched-keys': ({ n, shown, table, column, other, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} ligne a` : `${shown} lignes ont`} dans ${table}, ${column}, une clé absente de ${other} (par exemple ${example})\u202f; ${n === 1 ? 'elle apparaît' : 'elles apparaissent'} comme (vide)`,
    'unreadable-booleans': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valeur` : `${shown} valeurs`} de ${column} (par exemple ${example}) ni ${n === 1 ? 'vraie ni fausse, comptée comme manquante' : 'vraies ni fausses, comptées comme manquantes'}`,
    'unreadable-dates': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valeur` : `${shown} valeurs`} de ${column} ${n === 1 ? 'n’est pas une date et compte comme manquante' : 'ne sont pas des dates et comptent comme manquantes'}`,
    'unreadable-numbers': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'one' ? `${shown} valeur` : `${shown} valeurs`} de ${column} (par exemple ${example}) ${n === 1 ? 'n’est pas un nombre et compte comme manquante' : 'ne sont pas des nombres et comptent comme manquantes'}`,
    'unrelated-table': ({ table }) => `La table ${table} n’est jointe à aucune autre et ne peut être interrogée que seule`,
  },
};
