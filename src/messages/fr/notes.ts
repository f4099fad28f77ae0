import type { NoteTexts } from '../notes.js';
import { counted } from './names.js';

/** Notes in French. */
export const noteTexts: NoteTexts = {
  quote: (name) => `« ${name} »`,
  texts: {
    'ambiguous-date-order': ({ column, of }) =>
      `Le jour et le mois de ${column} sont ambigus (par exemple ${of('example')}) ; read="${column}: date dmy" ou mdy fixe leur ordre`,
    'ambiguous-decimal-mark': ({ column, of }) =>
      `Rien ne dit si ${of('example')} dans ${column} a un signe décimal ou un séparateur de milliers ; decimal dans read le fixe`,
    'ambiguous-role': ({ of }) => `Le rôle ${of('role')} est pris dans ${of('column')} ; conviendrait aussi : ${of('others')}`,
    'bad-encoding': ({ n, shown }) =>
      `${counted(n, shown, 'octet n’est', 'octets ne sont')} pas de l’UTF-8 et s’${n === 1 ? 'affiche' : 'affichent'} \uFFFD ; encoding dans read indique un autre codage`,
    'bad-quotes': ({ n, shown }) => `${counted(n, shown, 'ligne a', 'lignes ont')} un guillemet mal placé ; cellules à vérifier`,
    'cell-errors': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'cellule', 'cellules')} de ${column} avec une erreur d’Excel (par exemple ${of('example')}), ${n === 1 ? 'comptée' : 'comptées'} comme ${n === 1 ? 'manquante' : 'manquantes'}`,
    'damaged-values': ({ column }) =>
      `La somme de contrôle d’une partie de ${column} est fausse : le fichier a été modifié après coup, des valeurs peuvent être fausses`,
    'dates-out-of-order': ({ column, of }) =>
      `${column} (${of('role')}) précède souvent ${of('date')} ; rôles ou lecture des dates à vérifier`,
    'discount-amount': ({ column }) =>
      `${column} semble contenir des montants ; une remise est une part du prix (0 … 1 ou 0 … 100)`,
    'doubled-keys': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'ligne', 'lignes')} de ${of('table')} ${n === 1 ? 'répète' : 'répètent'} une clé dans ${column}, par exemple ${of('example')} ; la première compte`,
    'filter-skipped': ({ of }) =>
      of('tables') === ''
        ? `Le filtre ${of('clause')} ne s’applique pas : ces données n’ont pas ce champ`
        : `Le filtre ${of('clause')} ne s’applique pas à ${of('tables')} : rien n’y mène à ce champ`,
    'infinite-values': ({ n, shown, column }) =>
      `${counted(n, shown, 'valeur infinie', 'valeurs infinies')} de ${column}, ${n === 1 ? 'comptée comme manquante' : 'comptées comme manquantes'}`,
    'like-for-like': ({ of }) =>
      `Les données s’arrêtent le ${of('newest')}, la période précédente est donc arrêtée le ${of('earlier')}`,
    'long-rows': ({ n, shown, of }) =>
      `${counted(n, shown, 'ligne a', 'lignes ont')} plus de cellules que de colonnes ; le surplus (par exemple ${of('example')}) est ignoré`,
    'merged-cells': ({ n, shown, column }) =>
      `${counted(n, shown, 'ligne reprend', 'lignes reprennent')} ${column} de la cellule fusionnée au-dessus`,
    'missing-values': ({ n, shown, column }) => `${counted(n, shown, 'ligne', 'lignes')} sans ${column}`,
    'mixed-date-order': ({ n, shown, column, of }) =>
      `Aucun ordre du jour et du mois ne convient à tout ${column} : ${counted(n, shown, 'ligne', 'lignes')} (par exemple ${of('example')}) à l’inverse des autres`,
    'mixed-decimal-marks': ({ n, shown, column, of }) =>
      `${column} mêle point et virgule décimaux : ${counted(n, shown, 'valeur', 'valeurs')} comme ${of('example')} ${n === 1 ? 'est lue' : 'sont lues'} à l’inverse des autres`,
    'mixed-time-zones': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'heure', 'heures')} de ${column} (par exemple ${of('example')}) avec ou sans fuseau, à l’inverse des autres ; lecture en UTC`,
    'mixed-types': ({ n, shown, column, of }) =>
      of('example') === ''
        ? `${column} diffère d’un fichier à l’autre (${of('types')}) : la colonne est lue comme texte`
        : `${column} mêle nombres et texte : ${counted(n, shown, 'valeur', 'valeurs')} comme ${of('example')} ${n === 1 ? 'n’est pas un nombre' : 'ne sont pas des nombres'}, la colonne est lue comme texte`,
    'na-as-missing': ({ n, shown, column }) =>
      `${counted(n, shown, 'valeur', 'valeurs')} « NA » dans ${column}, ${n === 1 ? 'comptée comme manquante' : 'comptées comme manquantes'}`,
    'nested-columns': ({ n, shown, of }) =>
      `${counted(n, shown, 'colonne', 'colonnes')} de listes au lieu de valeurs, ${n === 1 ? 'ignorée' : 'ignorées'} : ${of('columns')}`,
    'not-covered': ({ of }) => `Les données commencent le ${of('since')} : aucune période antérieure à comparer`,
    'newest-period': ({ of }) => `Sans filtre sur la date, la période la plus récente compte : ${of('from')} à ${of('to')}`,
    'no-header': () =>
      'La première ligne ressemble à des données, les colonnes n’ont donc pas de nom ; si elle contient des noms : header: first dans read',
    'order-keys-restart': ({ column, of }) =>
      `${column} ne distingue pas les commandes : ${of('percent')} % de ses valeurs vont avec plusieurs valeurs de ${of('by')}. Les commandes ne sont donc pas comptées`,
    'other-delimiter': ({ of }) =>
      `Avec le séparateur ${of('set')}, nombre de colonnes lues : ${of('columns')} ; les lignes semblent séparées par ${of('found')} (${of('example')}). delimiter dans read le fixe`,
    'other-files': ({ of }) => `De l’archive ZIP, ${of('file')} est lu ; ignorés : ${of('files')}`,
    'other-sheets': ({ of }) => `La première feuille, ${of('sheet')}, est lue ; les autres non : ${of('sheets')}`,
    'payments-as-sales': ({ column, of }) =>
      `Aucune autre table ne contient de montants de ventes ; le chiffre d’affaires correspond donc aux paiements reçus dans ${column} (${of('table')})`,
    'possible-total-row': ({ of }) =>
      `Une ligne à la fin${of('label') === '' ? '' : `, ${of('label')},`} est peut-être un total compté parmi les données`,
    'price-may-be-total': ({ of }) =>
      `${of('price')} croît avec ${of('quantity')} et est peut-être le prix de toute la ligne ; c’est alors le chiffre d’affaires`,
    'revenue-may-be-gross': ({ column, of }) =>
      `Rien ne prouve que la remise de ${of('discount')} est déduite de ${column} ; le chiffre d’affaires est peut-être brut`,
    'several-ways': ({ of }) =>
      `${of('table')} se joint par deux chemins qui mènent à des lignes différentes ; par ${of('from')}, son nom est ${of('as')}`,
    'short-rows': ({ n, shown }) =>
      `${counted(n, shown, 'ligne a', 'lignes ont')} moins de cellules que de colonnes ; le reste est manquant`,
    'skipped-lines': ({ n, shown, of }) =>
      `${counted(n, shown, 'ligne', 'lignes')} au-dessus des noms de colonnes, ${n === 1 ? 'ignorée' : 'ignorées'} (${of('example')})`,
    'total-row': ({ n, shown, of }) =>
      n === 1
        ? `La dernière ligne${of('label') === '' ? '' : `, ${of('label')},`} est le total de celles du dessus et n’est pas comptée`
        : `Les ${shown} dernières lignes${of('label') === '' ? '' : `, à partir du total ${of('label')},`} ne sont pas des données et ne sont pas comptées`,
    'uncalculated-cells': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'cellule', 'cellules')} de ${column} avec une formule sans résultat enregistré (par exemple ${of('example')}), ${n === 1 ? 'comptée comme manquante' : 'comptées comme manquantes'} ; enregistrer le classeur dans Excel`,
    'unknown-column': ({ column }) => `read nomme une colonne « ${column} » que les données n’ont pas`,
    'unmatched-keys': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'ligne a', 'lignes ont')} dans ${of('table')}, ${column}, une clé que ${of('other')} n’a pas, par exemple ${of('example')} ; elles y comptent comme (vide)`,
    'unreadable-booleans': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'valeur', 'valeurs')} de ${column} (par exemple ${of('example')}), ni vrai ni faux, ${n === 1 ? 'comptée comme manquante' : 'comptées comme manquantes'}`,
    'unreadable-dates': ({ n, shown, column }) =>
      `${counted(n, shown, 'date illisible', 'dates illisibles')} dans ${column}, ${n === 1 ? 'comptée comme manquante' : 'comptées comme manquantes'}`,
    'unreadable-numbers': ({ n, shown, column, of }) =>
      `${counted(n, shown, 'valeur', 'valeurs')} de ${column} (par exemple ${of('example')}) sans nombre lisible, ${n === 1 ? 'comptée comme manquante' : 'comptées comme manquantes'}`,
    'unrelated-table': ({ of }) => `Aucune clé ne relie la table ${of('table')} aux autres ; elle ne s’interroge que seule`,
  },
};
