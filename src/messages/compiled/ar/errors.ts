// Made from ar/errors.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `لا يُسمح لهذه الصفحة بتحميل ${file}`,
  notFound: ({ file }) => `لم يتم العثور على ${file}`,
  forbidden: ({ file }) => `ليس لديك حق الوصول إلى ${file}`,
  unloaded: ({ file }) => `تعذّر تحميل ${file}`,
  serverAway: 'خادم البيانات لا يستجيب',
  answered: ({ status, reason }) => `استجابة الخادم: ${status}${reason === undefined || reason === '' ? '' : ` – «${reason}»`}.`,
  checkAddress: 'تحقق من عنوان URL في السمة src.',
  askAccess: 'سجّل الدخول أو اطلب حق الوصول إلى الملف.',
  again: ({ seconds }) =>
    seconds === undefined
      ? 'حاول مجددًا لاحقًا.'
      : `حاول مجددًا بعد ${seconds === 1 ? 'ثانية واحدة' : seconds === 2 ? 'ثانيتين' : grammar.plural(seconds) === 'few' ? `${seconds} ثوانٍ` : grammar.plural(seconds) === 'zero' ? `${seconds} ثانية` : grammar.plural(seconds) === 'one' ? `${seconds} ثانية` : grammar.plural(seconds) === 'two' ? `${seconds} ثانية` : grammar.plural(seconds) === 'many' ? `${seconds} ثانية` : `${seconds} ثانية`}.`,
  signIn: 'سجّل الدخول لتحميل هذه البيانات',
  signInHint: ({ where }) =>
    `وصلت صفحة تسجيل دخول بدلًا من البيانات${where === undefined || where === '' ? '' : `، من ${where}`}. سجّل الدخول هناك في هذا المتصفح ثم أعد التحميل.`,
};
