// Made from sv/errors.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `Sidan har inte behörighet att läsa in ${file}`,
  notFound: ({ file }) => `${file} hittades inte`,
  forbidden: ({ file }) => `Åtkomst till ${file} saknas`,
  unloaded: ({ file }) => `${file} kunde inte läsas in`,
  serverAway: 'Dataservern svarar inte',
  answered: ({ status, reason }) =>
    `Servern svarade med ${status}${reason === undefined || reason === '' ? '' : `: ”${reason}”`}.`,
  checkAddress: 'Kontrollera URL:en i attributet src.',
  askAccess: 'Logga in eller begär åtkomst till filen.',
  again: ({ seconds }) =>
    seconds === undefined
      ? 'Försök igen senare.'
      : `Försök igen om ${grammar.plural(seconds) === 'one' ? `${seconds} sekund` : `${seconds} sekunder`}.`,
  signIn: 'Logga in för att läsa in de här data',
  signInHint: ({ where }) =>
    `I stället för data kom en inloggningssida${where === undefined || where === '' ? '' : `, från ${where}`}. Logga in där i den här webbläsaren och läs in igen.`,
};
