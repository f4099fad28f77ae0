// Made from pl/errors.json by npm run texts.
import { grammar } from '../../pl/grammar.js';
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `Ta strona nie może wczytać pliku ${file}`,
  notFound: ({ file }) => `Nie znaleziono pliku ${file}`,
  forbidden: ({ file }) => `Brak dostępu do pliku ${file}`,
  unloaded: ({ file }) => `Nie udało się wczytać pliku ${file}`,
  serverAway: 'Serwer danych nie odpowiada',
  answered: ({ status, reason }) =>
    `Odpowiedź serwera: ${status}${reason === undefined || reason === '' ? '' : ` – „${reason}”`}.`,
  checkAddress: 'Sprawdź adres URL w atrybucie src.',
  askAccess: 'Zaloguj się lub poproś o dostęp do pliku.',
  again: ({ seconds }) =>
    seconds === undefined
      ? 'Spróbuj ponownie później.'
      : `Spróbuj ponownie za ${grammar.plural(seconds) === 'one' ? `${seconds} sekundę` : grammar.plural(seconds) === 'few' ? `${seconds} sekundy` : grammar.plural(seconds) === 'many' ? `${seconds} sekund` : `${seconds} sekundy`}.`,
  signIn: 'Zaloguj się, aby wczytać te dane',
  signInHint: ({ where }) =>
    `Zamiast danych pojawiła się strona logowania${where === undefined || where === '' ? '' : ` (${where})`}. Zaloguj się tam w tej przeglądarce i wczytaj ponownie.`,
};
