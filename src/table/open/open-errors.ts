import { SalesError } from '../../util/error.js';
import { errorIn, shortUrl } from '../../util/fetch-errors.js';

const SIGN_IN =
  /sign[ -]?(?:in|on)\b|log[ -]?(?:in|on)\b|\bsso\b|anmeld|einlogg|connexion|iniciar sesi|acceder|entrar\b|accedi|inloggen/i;

/** Matches a workbook that a program wrote as HTML or XML and named `.xls`. */
const WORKBOOK = /urn:schemas-microsoft-com:office:(?:excel|spreadsheet)|progid="Excel\.Sheet"|^<table\b/i;

/**
 * Rejects a workbook in HTML or XML, an HTML page, such as a sign-in page, and XML, which servers return instead of data. `movedTo` is the URL after
 * redirects;
 * `undefined` without a redirect.
 * @throws SalesError `unsupported-format` for a workbook, `not-tabular` for a page
 */
export function rejectPage(start: string, movedTo: string | undefined): void {
  if (!/^<[?!a-z]/i.test(start)) return;
  if (WORKBOOK.test(start)) throw unsupportedFile(start.startsWith('<?') ? 'XML' : 'HTML', 'saveWorkbook');
  if (/^<(?:!doctype\s+html|html|head|body|script|meta|!--|div|title)\b/i.test(start)) throw pageError(start, movedTo);
  const reason = /<message>([^<]{1,160})/i.exec(start)?.[1]?.trim();
  throw new SalesError('not-tabular', 'page-of-xml', {
    params: { found: 'XML', ...(reason ? { answer: reason } : {}) },
  });
}

/** Rejects JSON that only describes an error. @throws SalesError `not-tabular` */
export function rejectErrorBody(text: string): void {
  const reason = errorIn(text);
  if (reason === undefined) return;
  throw new SalesError('not-tabular', 'error-body', {
    params: { found: 'error', answer: reason },
  });
}

function pageError(start: string, movedTo: string | undefined): SalesError {
  const title = (/<title[^>]*>([^<]{1,80})/i.exec(start) ?? /<h1[^>]*>([^<]{1,80})/i.exec(start))?.[1]?.trim();
  const isSignIn = /<input[^>]+type=["']?password/i.test(start) || SIGN_IN.test(title ?? '') || SIGN_IN.test(pathOf(movedTo));
  return new SalesError('not-tabular', isSignIn ? 'sign-in-page' : 'page-of-html', {
    params: {
      found: isSignIn ? 'sign-in' : 'HTML',
      ...(title ? { title } : {}),
      ...(movedTo === undefined ? {} : { leadsTo: shortUrl(movedTo) }),
    },
  });
}

function pathOf(url: string | undefined): string {
  return url?.split(/[?#]/, 1)[0] ?? '';
}

/** What to do with a file that is not supported, as the text of the error words it. */
export type Advice =
  | 'byteOrder'
  | 'codec'
  | 'columns'
  | 'dataFile'
  | 'decrypt'
  | 'deflate'
  | 'encodings'
  | 'exportCsv'
  | 'exportSheet'
  | 'gzip'
  | 'openArchive'
  | 'openWorkbook'
  | 'saveSheet'
  | 'saveTable'
  | 'saveWorkbook';

/** Returns the error for a file of a known format that is not supported. */
export function unsupportedFile(found: string, advice: Advice): SalesError {
  return new SalesError('unsupported-format', 'unsupported-file', { params: { found, advice } });
}
