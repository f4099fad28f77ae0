// Made from en/errors.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `[Ţĥîîš pááĝéé îîšñ’ţ ááļļööŵééð ţöö ļööááð ${file}]`,
  notFound: ({ file }) => `[${file} ŵááš ñööţ fööûûñð]`,
  forbidden: ({ file }) => `[Ýööûû ðööñ’ţ ĥáávéé ááççééšš ţöö ${file}]`,
  unloaded: ({ file }) => `[${file} çööûûļð ñööţ ƀéé ļööááðééð]`,
  serverAway: '[Ţĥéé ðááţáá šééŕvééŕ îîšñ’ţ ŕééšpööñðîîñĝ]',
  answered: ({ status, reason }) =>
    `[Ţĥéé šééŕvééŕ ŕééšpööñðééð ŵîîţĥ ${status}${reason === undefined || reason === '' ? '' : `: “${reason}”`}.]`,
  checkAddress: '[Çĥééçķ ţĥéé ÛûŔĻ îîñ ţĥéé šŕç ááţţŕîîƀûûţéé.]',
  askAccess: '[Šîîĝñ îîñ, ööŕ ŕééqûûééšţ ááççééšš ţöö ţĥéé fîîļéé.]',
  again: ({ seconds }) =>
    `[${seconds === undefined ? 'Ţŕý ááĝááîîñ ļááţééŕ.' : `Ţŕý ááĝááîîñ îîñ ${grammar.plural(seconds) === 'one' ? `${seconds} šééçööñð` : `${seconds} šééçööñðš`}.`}]`,
  signIn: '[Šîîĝñ îîñ ţöö ļööááð ţĥîîš ðááţáá]',
  signInHint: ({ where }) =>
    `[Ţĥéé šééŕvééŕ ŕééţûûŕñééð áá šîîĝñ-îîñ pááĝéé îîñšţééááð ööf ţĥéé ðááţáá${where === undefined || where === '' ? '' : `, fŕööm ${where}`}. Šîîĝñ îîñ ţĥééŕéé îîñ ţĥîîš ƀŕööŵšééŕ, ţĥééñ ŕééļööááð.]`,
};
