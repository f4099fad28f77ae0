import type { cohortWords } from '../cohort-words.js';
import { typeset } from '../typeset.js';
import { counted, lower, spaced, upper } from './names.js';

const UNITS = {
  month: ['mois', 'mois'],
  quarter: ['trimestre', 'trimestres'],
  year: ['an', 'ans'],
} as const;

const MEASURES = { customers: 'Clients', orders: 'Commandes', revenue: 'Chiffre d’affaires' } as const;

const SHARES = {
  customers: 'des clients d’une période avaient déjà acheté',
  orders: 'des commandes étaient des réachats',
  revenue: 'du chiffre d’affaires venaient de réachats',
} as const;

/** What cohorts say, in French. */
export const words: typeof cohortWords = /* @__PURE__ */ typeset(
  {
    headings: {
      retention: 'Clients qui reviennent',
      'new-repeat': 'Nouveaux clients et clients fidèles',
      rfm: 'Segments de clients',
      risk: 'Clients à risque',
      intervals: 'Jours entre les commandes',
    },
    ofMeasure: (heading, measure) => `${heading} : ${lower(measure)}`,
    sentences: (parts) => parts.join(' '),

    later: (n, shown, grain) => `${counted(n, shown, UNITS[grain][0], UNITS[grain][1])} plus tard`,
    ages: (grain) => `${upper(UNITS[grain][1])} après la première commande`,
    back: (measure, grain, { first, far }) => {
      if (measure === 'customers')
        return `${first.share} des nouveaux clients rachètent ${first.age}${far === undefined ? '' : `, ${far.share} ${far.age}`}.`;
      return `${upper(first.age)}, les nouveaux clients apportent ${first.share} de leur premier ${UNITS[grain][0]} (${lower(MEASURES[measure])})${far === undefined ? '' : `, ${far.age} ${far.share}`}.`;
    },
    course: ({ course, age, from, to, until }) =>
      course === 0
        ? `Les clients gagnés après ${until} sont semblables aux précédents : ${to} ${age}, contre ${from}.`
        : `${upper(age)} : ${course > 0 ? 'en hausse' : 'en baisse'} de ${from} pour les clients gagnés jusqu’à ${until} à ${to} pour les suivants.`,
    all: 'Tous',
    cohort: 'Cohorte',
    size: 'Nouveaux clients',
    sizes: MEASURES,
    age: 'Âge',
    firstPeriod: 'Dans la première période',
    unfinished: (age) => `${age} (pas encore terminé)`,
    share: 'Part de la première période',
    shareOfCustomers: 'Revenus',
    count: { customers: 'Clients revenus', orders: 'Commandes', revenue: 'Chiffre d’affaires' },
    running: 'pas encore terminé',
    runningNote: (until) => `La période n’est pas terminée : les données s’arrêtent le ${until}`,
    mean: 'Moyenne des cohortes, pondérée par la taille',
    cellName: (cohort, age) => `${cohort}, ${age}`,
    onePeriod: (grain) =>
      `Toutes les commandes sont dans une seule période (${UNITS[grain][0]}) : personne n’a encore pu revenir.`,
    noNew: 'Aucun client n’a sa première commande ici : il n’y a pas de cohorte à suivre.',
    others: (n, shown) =>
      `${counted(n, shown, 'client omis', 'clients omis')}, première commande en dehors de ce qui est affiché.`,
    cohortTerm: 'Cohorte',
    cohortText: (grain) =>
      `Clients selon la période (${UNITS[grain][0]}) de leur première commande dans toutes les données, quels que soient les filtres. Les données commencent un jour : les premières cohortes contiennent aussi des clients plus anciens`,
    retentionTerm: 'Rétention',
    retentionTexts: {
      customers:
        'Clients d’une cohorte qui ont acheté dans la période suivante ÷ clients de la cohorte. Une période plus tard, c’est l’indicateur « Rétention » de cette cohorte',
      orders: 'Commandes d’une cohorte dans la période suivante ÷ ses commandes dans la première période',
      revenue: 'Chiffre d’affaires d’une cohorte dans la période suivante ÷ celui de sa première période',
    },
    meanTerm: 'Moyenne',
    meanText: 'Toutes les cohortes assez anciennes ensemble. Les périodes non terminées ne comptent pas',
    leftTerm: 'Omis',

    repeat: 'Réachat',
    fresh: 'Nouveau',
    unknown: 'Inconnu',
    shareOfRepeat: 'Part du réachat',
    repeatRecent: (measure, share, count, before) =>
      `Récemment (${count}) : ${share} ${SHARES[measure]}${before === undefined ? '' : ` ; auparavant (${count}) : ${before}`}.`,
    repeatAll: (measure, share) => `${share} ${SHARES[measure]}.`,
    periods: (n, shown, grain) => counted(n, shown, UNITS[grain][0], UNITS[grain][1]),
    newTerm: 'Nouveau et réachat',
    newTexts: {
      customers:
        'Un client est nouveau dans la période de sa première commande de toutes les données, et fidèle dans chaque période suivante avec une commande',
      orders:
        'Ce qui est acheté le jour de la première commande d’un client dans toutes les données est nouveau, la suite est réachat. Les lignes sans client sont à part',
      revenue:
        'Ce qui est acheté le jour de la première commande d’un client dans toutes les données est nouveau, la suite est réachat. Les lignes sans client sont à part',
    },

    segments: {
      champions: 'Meilleurs clients',
      loyal: 'Fidèles',
      promising: 'Prometteurs',
      new: 'Nouveaux',
      waning: 'En recul',
      'at-risk': 'À risque',
      sleeping: 'Endormis',
      lost: 'Perdus',
    },
    shareOf: (measure) => `Part : ${lower(measure)}`,
    ofTheMeasure: (share, measure) => `${share} (${lower(measure)})`,
    customers: (n, shown) => counted(n, shown, 'client', 'clients'),
    rule: ({ days, orders }) => {
      const day =
        days.from === undefined
          ? `il y a ${days.to ?? ''} jours au plus`
          : days.to === undefined
            ? `il y a ${days.from} jours ou plus`
            : `il y a ${days.from}–${days.to} jours`;
      const order =
        orders.from === undefined
          ? `${orders.to ?? ''} commandes au plus`
          : orders.to === undefined
            ? `${orders.from} commandes ou plus`
            : `${orders.from}–${orders.to} commandes`;
      return `dernière commande ${day}, ${order}`;
    },
    noRule: 'personne ne peut être ici : les limites des notes coïncident',
    ruleTerm: 'Règle',
    segment: 'Segment',
    best: (segment, share, revenue) => `${segment} : ${share} des clients, ${revenue} du chiffre d’affaires.`,
    fading: (segment, customers, revenue) =>
      `${segment} : ${customers}, jusqu’ici ${revenue} du chiffre d’affaires, absents depuis longtemps.`,
    scoresTerm: 'Notes',
    scoresText: (day) =>
      `Récence et fréquence de 1 à 5 par cinquièmes des clients (d’après Hughes 1994) : jours depuis la dernière commande, comptés jusqu’au ${day}, et nombre de commandes. Des clients égaux ont des notes égales, les cinquièmes n’ont donc pas toujours la même taille`,
    limitsTerm: 'Limites entre les notes',
    limits: (days, orders) => `${days} jours ; ${orders} commandes`,

    atStake: (ahead) => `En jeu sur ${ahead}`,
    days: (n, shown) => counted(n, shown, 'jour', 'jours'),
    most: ({ name, since, rhythm, alive, value, ahead }) =>
      `Le plus en jeu : ${name}, vu pour la dernière fois il y a ${since}${rhythm === undefined ? '' : `, d’habitude tous les ${rhythm}`} ; encore client avec une probabilité de ${alive}, ${value} attendus sur ${ahead}.`,
    together: (customers, value, ahead) => `Des ${customers} affichés, ${value} sont attendus sur ${ahead}.`,
    lastSeen: (since) => `vu il y a ${since}`,
    usually: (rhythm) => `d’habitude tous les ${rhythm}`,
    stillThere: (chance) => `${chance} encore là`,
    customer: 'Client',
    last: 'Dernière commande',
    rhythm: 'Rythme propre',
    alive: 'Probabilité de retour',
    expectedOrders: (ahead) => `Commandes attendues sur ${ahead}`,
    expectedValue: (ahead) => `Valeur attendue sur ${ahead}`,
    spent: 'Dépensé jusqu’ici',
    tooFew:
      'Trop peu de clients sont revenus pour dire qui est parti : il faut au moins dix clients, dont certains avec plusieurs commandes.',
    nobody: (chance) =>
      `Aucun client n’est en doute : tous ceux qui sont venus plusieurs fois reviennent avec une probabilité de ${chance} ou plus.`,
    chanceTerm: 'Probabilité de retour',
    chanceText:
      'BG/NBD (Fader, Hardie, Lee 2005) : selon la fréquence, la récence et l’ancienneté d’un client, à côté de tous les autres. Qui n’est venu qu’une fois n’a pas montré de rythme, et compte comme encore là',
    valueTerm: 'Valeur attendue',
    valueText: (ahead) =>
      `Commandes attendues sur ${ahead} fois ce qu’un tel client dépense par commande (gamma-gamma, Fader et Hardie 2013)`,
    stakeTerm: 'En jeu',
    stakeText:
      'Valeur attendue × probabilité que le client soit parti : d’abord ceux dont on attend beaucoup et qui se taisent peut-être ; qui est sûrement là, ou sûrement parti, est plus bas',

    half: (median) => `La moitié des réachats arrivent en moins de ${median}.`,
    cameAgain: (again, of, share) => `${again} sur ${of} sont revenus un autre jour (${share}).`,
    nobodyAgain: 'Aucun client n’est revenu un autre jour.',
    median: (median) => `Médiane ${median}`,
    counts: 'Réachats',
    upTo: 'Jusqu’ici',
    shareOfAll: 'Part',
    span: (from, to) => `${from}–${to} jours`,
    fromOn: (from) => `${from} jours ou plus`,
    below: (to) => `moins de ${to} jours`,
    fromShort: (from) => `≥ ${from}`,
    belowShort: (to) => `< ${to}`,
    intervalTerm: 'Jours entre les commandes',
    intervalText:
      'De chaque jour avec commande au suivant du même client ; plusieurs commandes d’un jour n’en font qu’une. Tous clients ensemble',

    point: (name, parts, k, n) => `${name} : ${parts.join(', ')}. ${k} sur ${n}.`,
    cell: (name, parts) => `${name} : ${parts.join(', ')}.`,
    chosen: (what) => `Sélection : ${what}.`,
    cleared: 'Sélection effacée.',
    tooMany: (customers, most) => `${customers} : trop pour filtrer les autres graphiques (${most} au plus).`,
    noFilter: 'Il n’y a rien à filtrer ici.',
    clickCohort: 'Cliquer pour filtrer sur les clients de cette cohorte',
    clickPeriod: 'Cliquer pour filtrer sur cette période, glisser pour plusieurs',
    clickSegment: 'Cliquer pour filtrer sur les clients de ce segment',
    clickCustomer: 'Cliquer pour filtrer sur ce client',
    unclick: 'Cliquer pour tout afficher',
    roles: {
      retention: 'triangle de rétention',
      'new-repeat': 'barres empilées',
      rfm: 'classement',
      risk: 'classement',
      intervals: 'histogramme',
    },
    keys: 'Les flèches déplacent, Entrée sélectionne, Maj avec Entrée en ajoute un, Échap efface.',
    keysOnly: 'Les flèches parcourent les barres.',
  },
  spaced,
);
