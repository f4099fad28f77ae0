// Made from fr/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: 'Indicateur',
    filters: 'Filtres',
    skipped: 'Filtres non appliqués',
    period: 'Période',
    rows: 'Lignes',
    newest: 'Date la plus récente',
    roles: 'Colonnes',
    names: 'Noms affichés',
    joins: 'Jointures',
    notes: 'Remarques',
  },
  embed: {
    title: 'Intégrer',
    tag: 'Balise',
    div: 'Pour les éditeurs qui suppriment les balises inconnues',
    frame: 'Pour les pages qui n’autorisent que les cadres',
    copied: 'Copié',
    withoutData: 'Les données de cette page ne sont pas incluses. Indiquez l’URL de votre fichier dans src.',
    shortened:
      'Les paramètres d’URL ne sont pas inclus, car ils peuvent contenir une clé d’accès. Ajoutez ceux dont votre fichier a besoin.',
    folder: 'Remplacez https://example.com/sales-elements/ par le dossier qui contient embed.html.',
  },
  rowsOf: ({ selected, total }) => `${selected} sur ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · lignes sans correspondance, affichées «\u00a0(vide)\u00a0»\u00a0: ${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}\u00a0: «\u00a0${column}\u00a0». ${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}\u00a0: valeur la plus fréquente de «\u00a0${column}\u00a0» pour chaque code${several === undefined || several === '' ? '' : ` (${several} codes en ont plusieurs)`}`,
  shownAsCodes: ({ role, column }) =>
    `${role}\u00a0: les codes sont affichés, car la plupart ont plusieurs valeurs dans «\u00a0${column}\u00a0»`,
  definitions: {
    'count()': 'nombre de lignes',
    revenue: 'chiffre d’affaires total, retours déduits',
    cost: 'coûts totaux',
    profit: 'bénéfice total',
    units: 'quantité totale, retours déduits',
    margin: 'bénéfice ÷ chiffre d’affaires',
    orders: 'nombre de commandes distinctes',
    customers: 'nombre de clients distincts',
    products: 'nombre de produits distincts',
    sellers: 'nombre de vendeurs distincts',
    aov: 'chiffre d’affaires ÷ commandes',
    'units-per-order': 'unités ÷ commandes',
    price: 'chiffre d’affaires ÷ unités',
    'discount-rate': 'remise moyenne, pondérée par le chiffre d’affaires brut',
    'new-customers': 'clients dont la première commande de toutes les données est dans la période',
    'repeat-rate': 'clients avec au moins 2 commandes ÷ tous les clients de la sélection',
    retention: 'clients de la période précédente qui ont racheté dans celle-ci ÷ tous les clients de la période précédente',
    'return-rate': 'commandes retournées ou annulées ÷ commandes',
    'processing-days': 'nombre moyen de jours entre la commande et l’expédition',
    'delivery-days': 'nombre moyen de jours entre la commande et la livraison',
    conversion: 'commandes ÷ visites',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
