// Made from fr/errors.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `Cette page n’est pas autorisée à charger ${file}`,
  notFound: ({ file }) => `${file} est introuvable`,
  forbidden: ({ file }) => `Vous n’avez pas accès à ${file}`,
  unloaded: ({ file }) => `${file} n’a pas pu être chargé`,
  serverAway: 'Le serveur de données ne répond pas',
  answered: ({ status, reason }) =>
    `Réponse du serveur\u00a0: ${status}${reason === undefined || reason === '' ? '' : ` – «\u00a0${reason}\u00a0»`}.`,
  checkAddress: 'Vérifiez l’URL dans l’attribut src.',
  askAccess: 'Connectez-vous, ou demandez l’accès au fichier.',
  again: ({ seconds }) =>
    seconds === undefined
      ? 'Réessayez plus tard.'
      : `Réessayez dans ${grammar.plural(seconds) === 'one' ? `${seconds} seconde` : `${seconds} secondes`}.`,
  signIn: 'Connectez-vous pour charger ces données',
  signInHint: ({ where }) =>
    `Le serveur${where === undefined || where === '' ? '' : ` (${where})`} a renvoyé une page de connexion au lieu des données. Connectez-vous dans ce navigateur, puis rechargez.`,
};
