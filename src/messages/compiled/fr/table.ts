// Made from fr/table.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} par ${grammar.lowerAnd(by)}`,
  topHeading: ({ isTop, n, by, measure }) =>
    isTop
      ? `Top ${n} ${n === 1 ? grammar.lower(by) : grammar.lowerMany(by)} par ${grammar.lower(measure)}`
      : `${grammar.many(by)}\u00a0: les ${n} derniers par ${grammar.lower(measure)}`,
  changeHeading: ({ isTop, by, measure }) =>
    `Plus fortes ${isTop ? 'hausses' : 'baisses'} par ${grammar.lower(by)}\u00a0: ${grammar.lower(measure)}`,
  rowsHeading: 'Lignes',
  rowsOf: ({ name }) => `Lignes de ${name}`,
  leader: ({ name, isTop, value, share }) =>
    `${name} ${isTop ? 'arrive en tête avec' : 'arrive en dernier avec'} ${value}${share === undefined || share === '' ? '' : ` (${share} du total)`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `${isIncrease ? 'Plus forte hausse' : 'Plus forte baisse'}\u00a0: ${name}, ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({ measure, isAll, n, of }) => `${grammar.lower(measure)} négatif pour ${isAll ? 'tous' : `${n} sur ${of}`}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}.`),
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} ligne` : `${shown} lignes`),
  found: ({ shown, of }) => `${shown} lignes sur ${of}`,
  nothingFound: ({ text }) => `Aucun résultat pour «\u00a0${text}\u00a0»`,
  search: 'Rechercher',
  columns: 'Colonnes',
  total: 'Total',
  fresh: 'nouveau',
  of: ({ measure, side }) => `${measure}, ${grammar.lower(side)}`,
  peak: ({ month }) => `maximum\u00a0: ${month}`,
  sorted: ({ name, descending }) => `Tri\u00a0: ${grammar.lower(name)}, ordre ${descending ? 'décroissant' : 'croissant'}.`,
  sort: ({ name }) => `Trier par ${grammar.lower(name)}`,
  selected: ({ isMany, n, names }) => (isMany ? `Sélection\u00a0: ${n} lignes.` : `Sélection\u00a0: ${names}.`),
  cleared: 'Sélection effacée.',
  row: ({ name, parts, k, n }) => `${name}\u00a0: ${grammar.list(parts)}. Ligne ${k} sur ${n}.`,
  cell: ({ name, text }) => `${grammar.lower(name)} ${text}`,
  all: ({ by }) => `Tout\u00a0: ${grammar.lowerMany(by)}`,
  path: 'Chemin d’exploration',
  weekday: ({ day }) =>
    day === 1
      ? 'lundi'
      : day === 2
        ? 'mardi'
        : day === 3
          ? 'mercredi'
          : day === 4
            ? 'jeudi'
            : day === 5
              ? 'vendredi'
              : day === 6
                ? 'samedi'
                : day === 7
                  ? 'dimanche'
                  : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: 'Utilisez les flèches, Page haut et Page bas pour passer d’une ligne à l’autre. Entrée sélectionne, Maj + flèche en sélectionne plusieurs, Alt + flèche bas ouvre une ligne, Échap efface la sélection.',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
