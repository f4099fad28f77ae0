// Made from es/errors.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `Esta página no tiene permiso para cargar ${file}`,
  notFound: ({ file }) => `No se encuentra ${file}`,
  forbidden: ({ file }) => `No tiene acceso a ${file}`,
  unloaded: ({ file }) => `No se ha podido cargar ${file}`,
  serverAway: 'El servidor de datos no responde',
  answered: ({ status, reason }) =>
    `Respuesta del servidor: ${status}${reason === undefined || reason === '' ? '' : ` – «${reason}»`}.`,
  checkAddress: 'Compruebe la URL en el atributo src.',
  askAccess: 'Inicie sesión o solicite acceso al archivo.',
  again: ({ seconds }) =>
    seconds === undefined
      ? 'Inténtelo más tarde.'
      : `Inténtelo de nuevo en ${grammar.plural(seconds) === 'one' ? `${seconds} segundo` : `${seconds} segundos`}.`,
  signIn: 'Inicie sesión para cargar estos datos',
  signInHint: ({ where }) =>
    `El servidor${where === undefined || where === '' ? '' : ` (${where})`} devolvió una página de inicio de sesión en lugar de los datos. Inicie sesión allí con este navegador y vuelva a cargar.`,
};
