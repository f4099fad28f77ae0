import type { tableWords } from '../table-words.js';
import { typeset } from '../typeset.js';
import { counted, lower, several, spaced, together } from './names.js';

/** The texts of tables in French. */
export const words: typeof tableWords = /* @__PURE__ */ typeset(
  {
    heading: (measures, by) => `${together(measures)} par ${lower(together(by))}`,
    topHeading: (n, by, measure, isTop) =>
      isTop
        ? `Top ${n} ${n === 1 ? lower(by) : lower(several(by))} par ${lower(measure)}`
        : `${several(by)}, fin de classement (${n}) par ${lower(measure)}`,
    changeHeading: (measure, by, isTop) => `${measure} par ${lower(by)} : les plus fortes ${isTop ? 'hausses' : 'baisses'}`,
    rowsHeading: 'Lignes',
    rowsOf: (name) => `Lignes de ${name}`,
    leader: (name, value, share, isTop) =>
      `${name} ${isTop ? 'en tête avec' : 'en dernier avec'} ${value}${share === undefined ? '' : `, ${share} du total`}`,
    mover: (name, change, growth, isIncrease) =>
      `${isIncrease ? 'Plus forte hausse' : 'Plus forte baisse'} : ${name}, ${change}${growth === undefined ? '' : ` (${growth})`}`,
    lost: (n, of, measure) => `${lower(measure)} en négatif : ${n === of ? 'tous' : `${n} sur ${of}`}`,
    sentence: (parts) => (parts.length === 0 ? '' : `${parts.join(' ; ')}.`),
    rows: (n, shown) => counted(n, shown, 'ligne', 'lignes'),
    found: (shown, of) => `${shown} lignes sur ${of}`,
    nothingFound: (text) => `Aucun nom ne contient « ${text} »`,
    search: 'Chercher',
    columns: 'Colonnes',
    total: 'Total',
    fresh: 'nouveau',
    of: (measure, side) => `${measure}, ${lower(side)}`,
    peak: (month) => `maximum : ${month}`,
    sorted: (name, descending) => `Tri : ${lower(name)}, ordre ${descending ? 'décroissant' : 'croissant'}.`,
    sort: (name) => `Trier par ${lower(name)}`,
    selected: (n, names) => (n > 3 ? `Sélection : ${n} lignes.` : `Sélection : ${names}.`),
    cleared: 'Sélection effacée.',
    row: (name, parts, k, n) => `${name} : ${parts.join(', ')}. Ligne ${k} sur ${n}.`,
    cell: (name, text) => `${lower(name)} ${text}`,
    all: (by) => `Tout : ${lower(several(by))}`,
    path: 'Chemin',
    weekday: (day) => ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'][day - 1] ?? String(day),
    hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
    keys: 'Les flèches, Page haut et Page bas parcourent les lignes, Entrée sélectionne, Maj avec une flèche en sélectionne plusieurs, Alt et flèche bas ouvre une ligne, Échap efface.',
  },
  spaced,
);
