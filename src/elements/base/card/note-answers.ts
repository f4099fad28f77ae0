import type { Messages } from '../../../messages/en.js';
import type { Note } from '../../../query/schema.js';
import type { Answers } from '../data/answers.js';

/** An answer to a warning: what it sets, and its label. */
export interface NoteAnswer {
  readonly roles: Answers;
  readonly of: readonly string[];
}

/** Returns the answers to a warning that may change a figure; empty where the page has to change its files. */
export function answersToNote(
  { code, column = '', params = {} }: Note,
  { questions }: Pick<Messages, 'questions'>,
): readonly NoteAnswer[] {
  const { role, others, setting } = params;
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
    case 'ambiguous-date-order':
      return ['d/m/y', 'm/d/y'].map((order) => ({
        roles: { [`@read ${column}`]: `date ${order.replaceAll('/', '')}` },
        of: [order],
      }));
    case 'ambiguous-role':
      return typeof role === 'string' && typeof others === 'object'
        ? others.map((other) => ({ roles: { [role]: other }, of: [other] }))
        : [];
    default:
      return [];
  }
}
