import type { forecastWords, LimitWords } from '../forecast-words.js';
import { typeset } from '../typeset.js';
import { counted, lower, spaced } from './names.js';

const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  day: ['jour', 'jours'],
  week: ['semaine', 'semaines'],
  month: ['mois', 'mois'],
  quarter: ['trimestre', 'trimestres'],
  year: ['an', 'ans'],
};

const NAIVE: Readonly<Record<string, string>> = {
  day: 'même jour de la semaine précédente',
  week: 'même semaine de l’année précédente',
  month: 'même mois de l’année précédente',
  quarter: 'même trimestre de l’année précédente',
  year: 'année précédente',
};

const KINDS: Readonly<Record<string, string>> = {
  ets: 'lissage exponentiel',
  theta: 'méthode Theta',
  arima: 'ARIMA',
  snaive: 'valeur une saison plus tôt',
};

const unitOf = (unit: string): readonly [one: string, many: string] => UNITS[unit] ?? [unit, unit];
const periods = (n: number, unit: string): string => counted(n, String(n), ...unitOf(unit));
const chance = ({ level, from, to }: LimitWords): string => `de ${from} à ${to} avec une probabilité de ${level}`;

/** What a forecast says, in French. */
export const words: typeof forecastWords = /* @__PURE__ */ typeset(
  {
    heading: (measure, unit) =>
      unit === undefined ? `Prévision : ${lower(measure)}` : `Prévision : ${lower(measure)} par ${unitOf(unit)[0]}`,
    unit: (grain) => grain,
    actual: 'Réel',
    forecast: 'Prévision',
    interval: (level) => `Intervalle à ${level}`,
    lowerLimit: (level) => `${level} de`,
    upperLimit: (level) => `${level} à`,
    said: 'Essai sur le passé',
    saidTerm: 'Aurait été prévu',
    whatIf: (growth) => `Et si ${growth}`,
    partial: 'Pas encore terminé',
    partialTo: (day) => `jusqu’au ${day} seulement`,
    cut: 'coupé',
    event: 'Événement',
    between: (from, to) => `${from} à ${to}`,

    total: (measure, { value, period, limits, than }) => {
      const within = limits ? ` (${chance(limits)})` : '';
      const compared = !than
        ? ''
        : than.course === 0
          ? `, comme ${than.earlier}`
          : `, ${than.share} de ${than.course > 0 ? 'plus' : 'moins'} que ${than.earlier}`;
      return `${measure}, prévision pour ${period} : ${value}${within}${compared}.`;
    },
    last: (measure, { value, period, limits }) =>
      `${measure}, prévision pour ${period} : ${value}${limits ? ` (${chance(limits)})` : ''}.`,
    whatIfTotal: (growth, value) => `Avec ${growth}, ce serait ${value}.`,
    accuracy: ({ own, naive, times, count, unit }) =>
      `Essai sur le passé (${times} fois, ${periods(count, unit)} à l’avance) : erreur moyenne ${own} ; pour comparaison, ${NAIVE[unit] ?? unit} : ${naive}.`,
    untried: 'L’essai sur le passé n’a pas été possible.',
    notShown: (reason) => `Pas de prévision : ${reason}.`,
    few: (count, least, unit) =>
      `il y a ${periods(count, unit)}, il en faut ${least}. ${unit === 'day' ? 'Un historique plus long' : 'Un pas plus fin ou un historique plus long'} aide`,
    noBetter: ({ own, naive, unit }) =>
      `à l’essai sur le passé, elle ne faisait pas mieux que la simple comparaison (${NAIVE[unit] ?? unit}) ; erreur moyenne ${own}, contre ${naive}`,
    noBetterUntried: (unit) =>
      `à l’essai sur le passé, elle ne faisait pas mieux que la simple comparaison (${NAIVE[unit] ?? unit})`,
    wide: 'elle dirait seulement que tout peut arriver',
    effects: (list) => `Événements : ${list}.`,
    effect: (name, change) => `${name === 'trading-days' ? 'un jour ouvré de plus' : name} ${change}`,
    sentences: (parts) => parts.join(' '),

    point: (name, parts, k, n) => `${name} : ${parts.length === 0 ? 'aucune ligne' : parts.join(', ')}. Point ${k} sur ${n}.`,
    spoken: (term, value) => `${lower(term)} ${value}`,
    together: (period) => `Somme : ${period}`,
    chosen: (days) => `Sélection : ${days}.`,
    cleared: 'Sélection effacée.',
    noFuture: 'Ces périodes sont à venir : il n’y a pas de lignes à filtrer.',
    clickHint: (name) => `Cliquer pour filtrer sur ${name}, glisser pour une période`,
    unclickHint: 'Cliquer pour tout afficher',
    role: 'graphique dans le temps',
    keys: 'Les flèches parcourent les points, Entrée filtre les autres sur une période, Maj avec une flèche sur un intervalle, Échap efface.',
    keyMove: 'aller',
    keySelect: 'choisir',
    keyBrush: 'intervalle',
    keyLeave: 'effacer',

    modelTerm: 'Modèle',
    model: (parts) => parts.map(({ kind, name, share }) => `${share} ${KINDS[kind] ?? kind} (${name})`).join(', '),
    whyTerm: 'Pourquoi ceux-ci',
    why: 'Des modèles qui se trompent de façons différentes sont combinés ; la part est d’autant plus grande que le modèle était proche à l’essai sur le passé',
    whyOne: 'Ce modèle a été demandé par son nom',
    triedTerm: 'Essai sur le passé',
    tried: ({ own, naive, times, count, unit }, error, naiveError) =>
      `Les dernières valeurs ont été prévues depuis ${counted(times, String(times), 'point antérieur', 'points antérieurs')}, ${periods(count, unit)} à l’avance : erreur moyenne en part des valeurs (WAPE) ${own}, symétrique (sMAPE) ${error.smape}, réduite (MASE) ${error.mase}. ${NAIVE[unit] ?? unit} : ${naive}, ${naiveError.smape}, ${naiveError.mase}`,
    intervalTerm: 'Intervalles',
    intervalText:
      'Aussi larges que le demandent les erreurs sur des valeurs que les modèles ne connaissaient pas ; chacun vaut pour une seule période',
    sumTerm: 'Intervalle de la somme',
    sumText:
      'Calculé pour la somme elle-même : à mi-chemin entre ce que donnent les erreurs des modèles et ce qu’il y aurait si toutes les périodes se trompaient ensemble, selon les erreurs des sommes dans le passé',
    fittedTerm: 'Ajusté sur',
    fitted: (count, unit, gaps) => `${periods(count, unit)}${gaps === 0 ? '' : `, dont ${gaps} sans valeur complétées`}`,
    leftTerm: 'Omis',
    left: (name, day) => `${name} : les données s’arrêtent le ${day}, la période est donc prévue, et montrée telle quelle`,
    emptyTerm: 'Périodes sans lignes',
    empty: { gap: 'Sont des trous', zero: 'Comptent pour zéro' },
    eventsTerm: 'Événements',
    untold: (list) => `rien à dire de ${list}`,
    whatIfTerm: 'Et si',
    whatIfText: (growth) => `Chaque période de la prévision, modifiée de ${growth}`,
  },
  spaced,
);
