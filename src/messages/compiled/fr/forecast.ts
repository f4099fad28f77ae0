// Made from fr/forecast.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `Prévision\u00a0: ${grammar.lower(measure)}`
      : `Prévision\u00a0: ${grammar.lower(measure)} par ${unit === 'day' ? 'jour' : unit === 'week' ? 'semaine' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'an' : `${unit}`}`,
  unit: ({ grain }) => `${grain}`,
  actual: 'Réel',
  forecast: 'Prévision',
  interval: ({ level }) => `Intervalle à ${level}`,
  lowerLimit: ({ level }) => `Borne inférieure à ${level}`,
  upperLimit: ({ level }) => `Borne supérieure à ${level}`,
  said: 'Test rétrospectif',
  saidTerm: 'Prévision du test rétrospectif',
  whatIf: ({ growth }) => `Scénario ${growth}`,
  partial: 'Période en cours',
  partialTo: ({ day }) => `données jusqu’au ${day}`,
  cut: 'ne part pas de 0',
  event: 'Événement',
  between: ({ from, to }) => `${from} à ${to}`,
  total: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `${measure}, prévision pour ${period}\u00a0: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (intervalle à ${limitsLevel}\u00a0: de ${limitsFrom} à ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `, stable par rapport à ${thanEarlier}` : `, ${thanShare} de ${isUp ? 'plus' : 'moins'} que ${thanEarlier}`}.`,
  last: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo }) =>
    `${measure}, prévision pour ${period}\u00a0: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (intervalle à ${limitsLevel}\u00a0: de ${limitsFrom} à ${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }) => `Avec ${growth}, la prévision serait de ${value}.`,
  accuracy: ({ own, naive, unit }) =>
    `Erreur du test rétrospectif\u00a0: ${own}, contre ${naive} en répétant ${unit === 'day' ? 'la semaine précédente' : 'l’année précédente'}.`,
  untried: 'L’historique est trop court pour un test rétrospectif.',
  notShown: ({ reason }) => `Pas de prévision\u00a0: ${reason}.`,
  few: ({ least, count, unit }) =>
    `il faut au moins ${least} périodes, et il y a ${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'jour' : unit === 'week' ? 'semaine' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'an' : unit}` : `${count} ${unit === 'day' ? 'jours' : unit === 'week' ? 'semaines' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'ans' : unit}`}. ${unit === 'day' ? 'Essayez un historique plus long' : 'Essayez une granularité plus fine ou un historique plus long'}`,
  noBetter: ({ unit, own, naive }) =>
    `au test rétrospectif, elle n’était pas plus précise que de répéter ${unit === 'day' ? 'le même jour de la semaine précédente' : unit === 'week' ? 'la même semaine de l’année précédente' : unit === 'month' ? 'le même mois de l’année précédente' : unit === 'quarter' ? 'le même trimestre de l’année précédente' : unit === 'year' ? 'l’année précédente' : unit} (erreur moyenne ${own}, contre ${naive})`,
  noBetterUntried: ({ unit }) =>
    `au test rétrospectif, elle n’était pas plus précise que de répéter ${unit === 'day' ? 'le même jour de la semaine précédente' : unit === 'week' ? 'la même semaine de l’année précédente' : unit === 'month' ? 'le même mois de l’année précédente' : unit === 'quarter' ? 'le même trimestre de l’année précédente' : unit === 'year' ? 'l’année précédente' : unit}`,
  wide: 'l’incertitude est trop grande pour qu’elle soit utile',
  effects: ({ list }) => `Événements\u00a0: ${list}.`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? 'un jour ouvré de plus' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, k, n }) =>
    `${name}\u00a0: ${partsLength === 0 ? 'aucune donnée' : grammar.list(parts)}. Point ${k} sur ${n}.`,
  spoken: ({ term, value }) => `${grammar.lower(term)} ${value}`,
  together: ({ period }) => `${period}, total`,
  chosen: ({ days }) => `Sélection\u00a0: ${days}.`,
  cleared: 'Sélection effacée.',
  noFuture: 'Ces périodes sont dans le futur\u00a0: il n’y a pas encore de données à filtrer.',
  clickHint: ({ name }) => `Cliquer pour filtrer sur ${name}, faire glisser pour sélectionner une période`,
  unclickHint: 'Cliquer pour effacer le filtre',
  role: 'graphique chronologique',
  keys: 'Utilisez les flèches pour passer d’un point à l’autre. Entrée filtre les autres graphiques sur une période, Maj + flèche sélectionne une plage, Échap efface la sélection.',
  keyMove: 'se déplacer',
  keySelect: 'sélectionner',
  keyBrush: 'sélectionner une plage',
  keyLeave: 'effacer',
  modelTerm: 'Modèle',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? 'lissage exponentiel' : kind === 'theta' ? 'méthode Theta' : kind === 'arima' ? 'ARIMA' : kind === 'snaive' ? 'naïf saisonnier' : kind} (${name})`,
  whyTerm: 'Pondération',
  why: 'Plusieurs modèles sont combinés\u202f; les plus précis au test rétrospectif ont un poids plus élevé',
  whyOne: 'Défini par l’attribut `model`',
  triedTerm: 'Test rétrospectif',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `Prévision depuis ${grammar.plural(times) === 'one' ? `${times} point de départ antérieur` : `${times} points de départ antérieurs`}, ${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'jour' : unit === 'week' ? 'semaine' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'an' : unit}` : `${count} ${unit === 'day' ? 'jours' : unit === 'week' ? 'semaines' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'ans' : unit}`} à l’avance\u00a0: WAPE ${own}, sMAPE ${errorSmape}, MASE ${errorMase}. En répétant ${unit === 'day' ? 'le même jour de la semaine précédente' : unit === 'week' ? 'la même semaine de l’année précédente' : unit === 'month' ? 'le même mois de l’année précédente' : unit === 'quarter' ? 'le même trimestre de l’année précédente' : unit === 'year' ? 'l’année précédente' : unit}\u00a0: ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}`,
  intervalTerm: 'Intervalles',
  intervalText: 'D’après les erreurs sur des valeurs mises de côté\u202f; chaque intervalle porte sur une seule période',
  sumTerm: 'Intervalle de la somme',
  sumText:
    'Calculé pour le total\u00a0: entre l’estimation des modèles et des erreurs entièrement corrélées, calibré sur les totaux du test rétrospectif',
  fittedTerm: 'Ajusté sur',
  fitted: ({ count, unit, gaps }) =>
    `${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'jour' : unit === 'week' ? 'semaine' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'an' : unit}` : `${count} ${unit === 'day' ? 'jours' : unit === 'week' ? 'semaines' : unit === 'month' ? 'mois' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'ans' : unit}`}${gaps === 0 ? '' : ` (${grammar.plural(gaps) === 'one' ? `${gaps} valeur manquante complétée` : `${gaps} valeurs manquantes complétées`})`}`,
  leftTerm: 'Non inclus',
  left: ({ name, day }) =>
    `${name}\u00a0: les données s’arrêtent le ${day}\u202f; la période entière est donc prévue et sa valeur actuelle est signalée`,
  emptyTerm: 'Périodes sans données',
  empty: {
    gap: 'Traitées comme des lacunes',
    zero: 'Comptées comme zéro',
  },
  eventsTerm: 'Événements',
  untold: ({ list }) => `aucun effet estimable pour ${list}`,
  whatIfTerm: 'Scénario',
  whatIfText: ({ growth }) => `Chaque période de la prévision, modifiée de ${growth}`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
