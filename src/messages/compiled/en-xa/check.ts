// Made from en/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: '[Ðááţáá çĥééçķ]',
  loading: '[Çĥééçķîîñĝ ţĥéé ðááţáá]',
  tables: '[Ţááƀļééš]',
  table: '[Ţááƀļéé]',
  rows: '[Ŕööŵš]',
  period: '[Pééŕîîööð]',
  joins: '[Ĵööîîñš]',
  from: '[Fŕööm]',
  to: '[Ţöö]',
  unmatched: '[Ŕööŵš ŵîîţĥööûûţ áá mááţçĥ]',
  roles: '[Çööļûûmñš ááñð ţööţááļš]',
  role: '[Ŕööļéé]',
  column: '[Çööļûûmñ]',
  total: '[Ţööţááļ]',
  calculated: '[çááļçûûļááţééð]',
  would: ({ total, reading }) => `[Îîţ ŵööûûļð ƀéé ${total} fŕööm ${reading}.]`,
  other: ({ reading }) => `[Åáñööţĥééŕ pööššîîƀļéé çööļûûmñ îîš ${reading}.]`,
  use: ({ reading }) => `[Ûûšéé ${reading}]`,
  unusedTables: '[Ţááƀļééš ţĥááţ ñöö mééáášûûŕéé ûûšééš]',
  unusedColumns: '[Çööļûûmñš ŵîîţĥööûûţ áá ŕööļéé]',
  notes: '[Ñööţééš]',
};
