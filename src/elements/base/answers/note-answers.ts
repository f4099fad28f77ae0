import type { Messages } from '../../../messages/en.js';
import type { Note } from '../../../query/schema.js';
import type { Answers } from '../data/answers.js';

/** An answer to a warning: what it sets, and its label. */
export interface NoteAnswer {
  readonly roles: Answers;
  readonly of: readonly string[];
  /** True for the answer that the figures have now. */
  readonly isNow?: boolean;
}

/** True when the answers to a warning change dates: their figures are those of the default period. */
export function isOfDates({ code, params }: Note): boolean {
  return code === 'ambiguous-date-order' || (code === 'ambiguous-role' && params?.['role'] === 'date');
}

/** Returns the answers to a warning that may change a figure; empty where the page has to change its files. */
export function answersToNote(
  { code, column = '', params = {} }: Note,
  { questions }: Pick<Messages, 'questions'>,
): readonly NoteAnswer[] {
  const { role, own, others, setting } = params;
  switch (code) {
    case 'amounts-per-order':
      return setting === undefined ? [] : [{ roles: { revenue: column }, of: [column] }];
    case 'unsold-rows':
      return [{ roles: { '@status': 'all' }, of: [questions.allRows] }];
    case 'canceled-rows': {
      const status = /^status=(["'])(.*)\1$/su.exec(String(setting))?.[2];
      return status === undefined ? [] : [{ roles: { '@status': status }, of: [status] }];
    }
    case 'repeated-rows':
      return [{ roles: { '@read duplicates': 'remove' }, of: [questions.onlyOnce] }];
    case 'member-totals':
      return [{ roles: { '@read totals': 'keep' }, of: [questions.allRows] }];
    case 'ambiguous-date-order':
      return ['d/m/y', 'm/d/y'].map((order) => ({
        roles: { [`@read ${column}`]: `date ${order.replaceAll('/', '')}` },
        of: [order],
      }));
    case 'ambiguous-role':
      return typeof role === 'string' && typeof others === 'object'
        ? [String(own ?? column), ...others].map((other, index) => ({
            roles: { [role]: other },
            of: [other],
            ...(index === 0 && { isNow: true }),
          }))
        : [];
    default:
      return [];
  }
}
