// Made from nl/errors.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `Deze pagina mag ${file} niet laden`,
  notFound: ({ file }) => `${file} is niet gevonden`,
  forbidden: ({ file }) => `Geen toegang tot ${file}`,
  unloaded: ({ file }) => `${file} kan niet worden geladen`,
  serverAway: 'De dataserver reageert niet',
  answered: ({ status, reason }) =>
    `De server antwoordde met ${status}${reason === undefined || reason === '' ? '' : `: “${reason}”`}.`,
  checkAddress: 'Controleer de URL in het attribuut src.',
  askAccess: 'Meld je aan of vraag toegang tot het bestand aan.',
  again: ({ seconds }) =>
    seconds === undefined
      ? 'Probeer het later opnieuw.'
      : `Probeer het over ${grammar.plural(seconds) === 'one' ? `${seconds} seconde` : `${seconds} seconden`} opnieuw.`,
  signIn: 'Meld je aan om deze gegevens te laden',
  signInHint: ({ where }) =>
    `In plaats van de gegevens kwam een aanmeldpagina${where === undefined || where === '' ? '' : `, van ${where}`}. Meld je daar in deze browser aan en laad opnieuw.`,
};
