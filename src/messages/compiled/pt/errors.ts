// Made from pt/errors.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `Esta página não tem permissão para carregar ${file}`,
  notFound: ({ file }) => `${file} não foi encontrado`,
  forbidden: ({ file }) => `Você não tem acesso a ${file}`,
  unloaded: ({ file }) => `Não foi possível carregar ${file}`,
  serverAway: 'O servidor de dados não responde',
  answered: ({ status, reason }) =>
    `O servidor respondeu com ${status}${reason === undefined || reason === '' ? '' : `: “${reason}”`}.`,
  checkAddress: 'Verifique a URL no atributo src.',
  askAccess: 'Entre na sua conta ou solicite acesso ao arquivo.',
  again: ({ seconds }) =>
    seconds === undefined
      ? 'Tente novamente mais tarde.'
      : `Tente novamente em ${grammar.plural(seconds) === 'one' ? `${seconds} segundo` : `${seconds} segundos`}.`,
  signIn: 'Entre na sua conta para carregar estes dados',
  signInHint: ({ where }) =>
    `Uma página de login foi recebida no lugar dos dados${where === undefined || where === '' ? '' : `, de ${where}`}. Faça login nela com este navegador e carregue novamente.`,
};
