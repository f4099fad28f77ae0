// Made from en/errors.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const errorsTexts = {
  cors: ({ file }: { readonly file: string | number }): string => `This page isn’t allowed to load ${file}`,
  notFound: ({ file }: { readonly file: string | number }): string => `${file} was not found`,
  forbidden: ({ file }: { readonly file: string | number }): string => `You don’t have access to ${file}`,
  unloaded: ({ file }: { readonly file: string | number }): string => `${file} could not be loaded`,
  serverAway: 'The data server isn’t responding',
  answered: ({ status, reason }: { readonly status: string | number; readonly reason: string | number | undefined }): string =>
    `The server responded with ${status}${reason === undefined || reason === '' ? '' : `: “${reason}”`}.`,
  checkAddress: 'Check the URL in the src attribute.',
  askAccess: 'Sign in, or request access to the file.',
  again: ({ seconds }: { readonly seconds: number | undefined }): string =>
    seconds === undefined
      ? 'Try again later.'
      : `Try again in ${grammar.plural(seconds) === 'one' ? `${seconds} second` : `${seconds} seconds`}.`,
  signIn: 'Sign in to load this data',
  signInHint: ({ where }: { readonly where: string | number | undefined }): string =>
    `The server returned a sign-in page instead of the data${where === undefined || where === '' ? '' : `, from ${where}`}. Sign in there in this browser, then reload.`,
};

export type ErrorsTexts = typeof errorsTexts;
