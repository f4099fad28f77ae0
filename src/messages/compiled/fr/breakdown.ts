// Made from fr/breakdown.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ measures, dimension, limitTop, limitBottom }) =>
    `${grammar.and(measures)} par ${grammar.lower(dimension)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `, les ${limitBottom} derniers`) : `, top ${limitTop}`}`,
  within: ({ heading, member }) => `${heading}\u00a0: ${member}`,
  and: ({ one, other }) => `${one} et ${grammar.lower(other)}`,
  other: 'Autres',
  others: 'Autres',
  cumulative: 'Part cumulée',
  share: 'Part',
  isNew: 'nouveau',
  total: 'Total',
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  leader: ({ name, value, share }) =>
    `${name} arrive en tête avec ${value}${share === undefined || share === '' ? '' : ` (${share} du total)`}`,
  least: ({ name, value }) => `Valeur la plus basse\u00a0: ${name} (${value})`,
  below: ({ n, of, measure, name, value }) =>
    `${grammar.small(n)} sur ${grammar.small(of)} ${measure === 'profit' ? 'en perte' : 'en négatif'}\u00a0: ${n === 1 ? '' : 'surtout '}${name} (${value})`,
  grew: ({ count, isCut, of, leadName, leadChange, isAll, fresh }) =>
    `${count === 0 ? `aucune hausse sur ${isCut ? `les ${grammar.small(of)} affichés` : grammar.small(of)}${leadName === undefined || leadName === '' ? '' : `\u202f; plus forte baisse\u00a0: ${leadName} (${leadChange})`}` : `${count === 1 ? `1 en hausse sur ${isCut ? `les ${of} affichés` : `${of}`}` : isAll ? `les ${grammar.small(of)}${isCut ? ' affichés' : ''} en hausse` : `${grammar.small(count)} en hausse sur ${isCut ? `les ${grammar.small(of)} affichés` : grammar.small(of)}`}${leadName === undefined || leadName === '' ? '' : `${count === 1 ? '\u00a0: ' : ', surtout '}${leadName} (${leadChange})`}`}${fresh === 0 ? '' : fresh === 1 ? `\u202f; ${grammar.small(fresh)} nouveau` : `\u202f; ${grammar.small(fresh)} nouveaux`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Valeur la plus élevée\u00a0: ${highName} (${highValue})\u202f; la plus basse\u00a0: ${lowName} (${lowValue})`,
  selected: ({ value, names, share }) =>
    `${value === undefined || value === '' ? `Sélection\u00a0: ${names}` : `${names}\u00a0: ${value}`}${share === undefined || share === '' ? '' : ` (${share} du total)`}`,
  classes: ({ a, n, b }) =>
    `${grammar.small(a)} sur ${grammar.small(n)} représentent 80\u202f% (classe A)${b === 0 ? '' : `, ${grammar.small(b)} de plus les 15\u202f% suivants (classe B)`}`,
  classTitle: ({ letter, count }) => `Classe ${letter}\u00a0: ${count}`,
  instead: ({ why }) =>
    `Affiché en barres\u00a0: ${why === 'many' ? 'un anneau de plus de cinq parts est difficile à lire' : why === 'negative' ? 'des valeurs négatives ne peuvent pas être des parts d’un total' : 'ces valeurs ne forment pas un total'}`,
  cut: ({ n }) => `Les ${n} plus grands sont affichés`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: 'graphique en barres',
  path: 'Chemin d’exploration',
  all: 'Tout',
  drilled: ({ name, field }) => `${name} par ${grammar.lower(field)}.`,
  risen: ({ field }) => `Retour à\u00a0: ${grammar.lower(field)}.`,
  point: ({ name, parts, k, n }) => `${name}\u00a0: ${grammar.list(parts)}. ${k} sur ${n}.`,
  ofAll: ({ share }) => `${share} du total`,
  chosen: ({ names }) => `Sélection\u00a0: ${names}.`,
  cleared: 'Sélection effacée.',
  several: ({ names, more }) => `${names} et ${more} de plus`,
  clickHint: ({ name }) => `Cliquer pour filtrer sur ${name}, faire glisser pour en sélectionner plusieurs`,
  unclickHint: 'Cliquer pour effacer le filtre',
  drillHint: ({ level }) => `Double-cliquer pour descendre au niveau ${grammar.lower(level)}`,
  keys: 'Utilisez les flèches pour passer d’une barre à l’autre. Entrée sélectionne, Maj + flèche en sélectionne plusieurs, Alt + flèche bas descend d’un niveau, Alt + flèche haut remonte, Échap efface la sélection.',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
