// Made from it/errors.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `Questa pagina non è autorizzata a caricare ${file}`,
  notFound: ({ file }) => `${file} non trovato`,
  forbidden: ({ file }) => `Accesso a ${file} non autorizzato`,
  unloaded: ({ file }) => `Impossibile caricare ${file}`,
  serverAway: 'Il server dei dati non risponde',
  answered: ({ status, reason }) =>
    `Risposta del server: ${status}${reason === undefined || reason === '' ? '' : `: “${reason}”`}.`,
  checkAddress: 'Verificare l’URL nell’attributo src.',
  askAccess: 'Accedere o richiedere l’accesso al file.',
  again: ({ seconds }) =>
    seconds === undefined
      ? 'Riprovare più tardi.'
      : `Riprovare tra ${grammar.plural(seconds) === 'one' ? `${seconds} secondo` : `${seconds} secondi`}.`,
  signIn: 'Accedere per caricare questi dati',
  signInHint: ({ where }) =>
    `Al posto dei dati è arrivata una pagina di accesso${where === undefined || where === '' ? '' : `, da ${where}`}. Accedere da lì con questo browser e ricaricare.`,
};
