// Made from de/errors.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `Diese Seite darf ${file} nicht laden`,
  notFound: ({ file }) => `${file} wurde nicht gefunden`,
  forbidden: ({ file }) => `Kein Zugriff auf ${file}`,
  unloaded: ({ file }) => `${file} konnte nicht geladen werden`,
  serverAway: 'Der Datenserver antwortet nicht',
  answered: ({ status, reason }) =>
    `Antwort des Servers: ${status}${reason === undefined || reason === '' ? '' : ` – „${reason}“`}.`,
  checkAddress: 'Prüfen Sie die URL im Attribut src.',
  askAccess: 'Melden Sie sich an, oder bitten Sie um Zugriff auf die Datei.',
  again: ({ seconds }) =>
    seconds === undefined
      ? 'Versuchen Sie es später erneut.'
      : `Versuchen Sie es in ${grammar.plural(seconds) === 'one' ? `${seconds} Sekunde` : `${seconds} Sekunden`} erneut.`,
  signIn: 'Melden Sie sich an, um diese Daten zu laden',
  signInHint: ({ where }) =>
    `Der Server${where === undefined || where === '' ? '' : ` (${where})`} hat statt der Daten eine Anmeldeseite gesendet. Melden Sie sich dort in diesem Browser an, und laden Sie neu.`,
};
